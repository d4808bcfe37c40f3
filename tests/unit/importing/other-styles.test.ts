import fs from 'node:fs';
import path from 'node:path';
import { importDocument } from '../../../src/importing';
import type { DraftPlan } from '../../../src/plan/draft';

const folder = path.resolve(process.cwd(), 'tests/fixtures/plans');
const span = (of: { start: string | null; end: string | null }): string => `${of.start ?? ''}..${of.end ?? ''}`;

/** A draft as lines that a person can compare with the document beside it. */
function outlineOf(draft: DraftPlan): string {
  const lines: string[] = [];
  for (const area of draft.areas) lines.push(`område ${area.id} ${area.title}`);
  for (const a of draft.activities) {
    lines.push(`aktivitet ${a.id} ${a.title}`);
    for (const line of a.purpose) lines.push(`  formål ${line}`);
    const { lead, bullets, paragraphs } = a.description;
    for (const line of [lead, ...bullets, ...paragraphs]) if (line) lines.push(`  beskrivelse ${line}`);
    for (const line of a.responsible.text) lines.push(`  ansvarlig ${line}`);
    for (const m of a.milestones) lines.push(`  milepæl ${span(m)} ${m.text}`);
    for (const g of a.goals) {
      const target = g.target ? ` [${g.target.operator}${g.target.value}${g.target.unit}]` : '';
      for (const s of g.statements) lines.push(`  mål ${span(g)} ${s.text}${target}`);
    }
    for (const f of a.followUps) lines.push(`  opfølgning ${span(f)} ${f.recurrence ?? '-'} ${f.text}`);
  }
  for (const passage of draft.unplaced) lines.push(`uden plads ${passage.text}`);
  return `${lines.join('\n')}\n`;
}

const files = fs.readdirSync(folder).filter((name) => !name.endsWith('.outline'));

test.each(files)('%s, a style of its own, is read as a person reads it', async (name) => {
  const result = await importDocument(new Uint8Array(fs.readFileSync(path.join(folder, name))), name);
  if (!result.ok) throw new Error(result.refusal.code);
  expect(outlineOf(result.draft)).toBe(fs.readFileSync(path.join(folder, `${name}.outline`), 'utf8'));
});

test('the heading of an area is not taken for the unit that the plan is of', async () => {
  const name = 'saa-hurtigt-hver-gang.txt';
  const result = await importDocument(new Uint8Array(fs.readFileSync(path.join(folder, name))), name);
  expect(result.ok && result.draft.plan.unit).toBeNull();
});

/** Words that the reader uses up as signs: labels, numbers, dates and what joins them. */
const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];

test.each(files)('%s: each word of the document is in the draft or among what found no place', async (name) => {
  const bytes = fs.readFileSync(path.join(folder, name));
  const result = await importDocument(new Uint8Array(bytes), name);
  if (!result.ok) throw new Error(result.refusal.code);
  const kept = JSON.stringify({ ...result.draft, questions: [] }).toLowerCase();
  const source = bytes.toString('utf8').replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2');
  const labels =
    /^(?:aktivitet(?:er)?|indsats(?:område)?|initiativ|anbefaling|fokusområde|formål|beskrivelse|hvordan|tovholder|ansvarlige?|milepæle?|tidsfrist|tidsplan|deadline|senest|inden|udgangen|forår\w*|succeskriteri\w+|effektmål|opfølgning)$/;
  expect(words(source).filter((word) => !labels.test(word) && !kept.includes(word))).toEqual([]);
});
