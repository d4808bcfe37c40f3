import type { DraftActivity, DraftArea } from '../plan/draft';
import type { Block, Line } from './blocks';

const planWords =
  /\b(?:handlingsplan|handleplan|udviklingsplan|plan|indsatser|initiativer|tiltag|aktiviteter|anbefalinger|hovedanbefalinger)/i;

/**
 * A plan that is only a list (a news item that tells of one): the list after the line that names the plan. Where a list
 * of themes stands before "for each theme" recommendations, each theme gets each of them (DOMAIN.md 4.37).
 */
export function planFromList(
  blocks: readonly Block[],
): { areas: DraftArea[]; activities: DraftActivity[]; used: string[] } | null {
  const lists = findLists(blocks);
  const themes = lists.find((list) => /\b(?:temaer|indsatsområder|fokusområder)\b/i.test(list.lead));
  const each = lists.find(
    (list) => list !== themes && /\b(?:hvert|alle|hver)\b.*\b(?:tema|indsatsområde|fokusområde)/i.test(list.lead),
  );
  if (themes && each) {
    const areas = themes.items.map((line, i): DraftArea => ({
      id: String(i + 1),
      title: line.text,
      focus: null,
      activities: [],
    }));
    const activities = areas.flatMap((area) =>
      each.items.map((line, i) => bare(`${area.id}.${i + 1}`, area.id, line.text)),
    );
    return { areas, activities, used: [...themes.items, ...each.items].map((line) => line.text) };
  }
  const list = lists.find(({ lead }) => planWords.test(lead)) ?? (themes ? undefined : lists[0]);
  if (!list) return null;
  return {
    areas: [],
    activities: list.items.map((line, i) => bare(String(i + 1), null, line.text)),
    used: list.items.map((line) => line.text),
  };
}

function findLists(blocks: readonly Block[]): { lead: string; items: Line[] }[] {
  const out: { lead: string; items: Line[] }[] = [];
  let lead = '';
  let open: Line[] | null = null;
  for (const block of blocks) {
    if (block.kind === 'item') {
      if (!open) out.push({ lead, items: (open = []) });
      open.push(block);
    } else {
      open = null;
      if (block.kind !== 'table') lead = block.text;
    }
  }
  return out.filter((list) => list.items.length >= 2);
}

function bare(id: string, areaId: string | null, title: string): DraftActivity {
  return {
    id,
    areaId,
    title,
    taskForce: false,
    purpose: [],
    description: { lead: null, bullets: [], paragraphs: [] },
    responsible: { text: [], roles: [], support: [] },
    milestones: [],
    goals: [],
    followUps: [],
  };
}
