import type { DraftActivity, DraftPlan } from '../plan/draft';
import { findPeriods } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { DocumentBlocks, Line } from './blocks';
import type { ActivityBuilder } from './builder';
import { interpret, type Interpreted } from './interpret';
import { planFromList } from './list-plan';
import { askQuestions } from './questions';

/** A document's blocks as a draft plan with its questions. `reference` is the day that "i maj" hangs on; the document's own date wins. */
export function draftFrom(source: DocumentBlocks, reference: LocalDate | null): DraftPlan {
  const lines = source.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block]));
  const plan = readHead(lines);
  const options = { reference: plan.documentDate ?? reference };
  const found = withoutIntroductions(interpret(source.blocks));
  const fromList = found.activities.length === 0 ? planFromList(source.blocks) : null;
  const counts = new Map<string | null, number>();
  const hasAreas = found.areas.length > 0;
  const activities = fromList
    ? fromList.activities
    : found.activities.map((builder): DraftActivity => {
        const n = (counts.get(builder.areaId) ?? 0) + 1;
        counts.set(builder.areaId, n);
        return builder.build(hasAreas ? `${builder.areaId ?? '0'}.${n}` : String(n), options);
      });
  const areas = (fromList ? fromList.areas : found.areas).map((area) => ({
    ...area,
    activities: activities.filter((activity) => activity.areaId === area.id).map((activity) => activity.id),
  }));
  const emptyAreas = activities.length === 0 ? [] : areas.filter((area) => area.activities.length === 0);
  const placed = new Set(areas.map(({ title }) => title));
  const lostAreas = [...emptyAreas, ...found.areas.filter(({ title }) => !placed.has(title))];
  const headTexts = [plan.title, plan.organisation, plan.unit, plan.documentDateText];
  const used = new Set(fromList?.used ?? []);
  // "Inden for hvert tema … fire hovedanbefalinger": the plan has words of its own for its parts.
  const words = fromList !== null && fromList.areas.length > 0 ? { words: 'themes' as const } : {};
  const draft: DraftPlan = {
    plan: { ...plan, ...words },
    // A name met only in an introduction, with no activity under it, is a heading and no area of the plan.
    areas: areas.filter((area) => !emptyAreas.includes(area)),
    activities,
    groups: found.groups,
    earlierActivities: found.earlier,
    unplaced: [
      ...lostAreas
        .filter(({ title }) => title !== '' && !used.has(title))
        .map(({ title }) => ({ text: title, where: 'indledningen' })),
      // What the plan's head holds has found its place.
      ...found.unplaced.filter(({ text }) => !used.has(text) && !headTexts.includes(text)),
      ...source.furniture,
    ],
    questions: [],
  };
  return { ...draft, questions: askQuestions(draft, found) };
}

/**
 * A plan's own "Formål" and "Baggrund" stand before its first activity and have nothing that an activity has: they are
 * an introduction.
 */
function withoutIntroductions(found: Interpreted): Interpreted {
  const isIntroduction = (builder: ActivityBuilder, i: number): boolean =>
    (['milestones', 'goals', 'responsible', 'followUps', 'period'] as const).every((field) => !builder.has(field)) &&
    ((found.areas.length > 0 && builder.areaId === null) ||
      (i === 0 && found.activities.length > 1 && /plan|strategi|kommune|center/i.test(builder.title)));
  const introductions = found.activities.filter(isIntroduction);
  const passages = introductions.flatMap((builder) => [
    { text: builder.title, where: 'indledningen' },
    ...builder.passages(),
  ]);
  return {
    ...found,
    activities: found.activities.filter((builder) => !introductions.includes(builder)),
    unplaced: [...passages, ...found.unplaced],
  };
}

function readHead(lines: readonly Line[]): DraftPlan['plan'] {
  const first = lines.find((line) => line.kind === 'heading') ?? lines[0];
  const top = lines.slice(0, 25);
  const day = top
    .flatMap((line) => (line.text.length < 60 ? findPeriods(line.text) : []))
    .find(({ read }) => read.start !== null && read.start === read.end);
  const title = top.find((line) => /plan/i.test(line.text) && line.text.length < 160)?.text ?? first?.text ?? null;
  return {
    title,
    organisation:
      top.find((line) => /\b(?:kommune|forvaltning)/i.test(line.text) && line.text.length < 80 && line.text !== title)
        ?.text ?? null,
    unit:
      top.find(
        (line) =>
          /(?:center|afdeling|område)(?:et|en)?(?:[\s,]|$)/i.test(line.text) &&
          // "Indsatsområde 1: Bibliotekerne" is a part of the plan, and no unit.
          !/område\s+(?:nr\.?\s*)?\d/i.test(line.text) &&
          line.text.length < 60 &&
          line.text !== title,
      )?.text ?? null,
    documentDate: day?.read.start ?? null,
    documentDateText: day?.read.text ?? null,
    periodText: /\b(?:19|20)\d\d\s*[-–/]\s*(?:20)?\d\d\b/.exec(title ?? '')?.[0] ?? null,
  };
}
