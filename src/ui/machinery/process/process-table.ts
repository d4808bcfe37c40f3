import type { Delivery, LocalDate, Plan } from '../../../plan/plan';
import { missingFields, processByArea, bearerOf } from '../../../plan/process-plan';
import { sayDate } from '../../../periods/index';
import type { Cell, OutTable } from '../../../timeline/out/cells';
import { clipboardOf, type ClipboardTable } from '../../../timeline/out/clipboard-table';
import type { Say } from '../../../text/text';

const cell = (text: string | null): Cell => (text === null || text === '' ? { kind: 'none' } : { kind: 'text', text });
const lines = (some: readonly string[]): Cell => cell(some.join('\n'));

/** The plan's procesplaner as one table, a line for each delivery: where it stands, its six fields, what it lacks. Pure. */
export function processTable(plan: Plan, today: LocalDate, say: Say): ClipboardTable {
  const titles = new Map(plan.activities.map(({ key, title }) => [key, `${key} ${title}`]));
  const lineOf = (delivery: Delivery, area: string): Cell[] => [
    cell(area),
    cell(titles.get(delivery.activityKey ?? '') ?? null),
    cell(delivery.lead),
    cell(delivery.title),
    lines(delivery.content),
    lines(delivery.schedule),
    lines(delivery.participants),
    cell(delivery.followUp),
    cell(
      missingFields(delivery, bearerOf(delivery, plan))
        .map((field) => say(`process.field.${field}`))
        .join(', '),
    ),
  ];
  const table: OutTable = {
    heads: [
      say('process.head.area'),
      say('process.head.activity'),
      say('process.head.lead'),
      say('process.head.delivery'),
      say('process.head.content'),
      say('process.head.schedule'),
      say('process.head.participants'),
      say('process.head.followUp'),
      say('process.head.missing'),
    ],
    lines: processByArea(plan).flatMap(({ area, deliveries }) =>
      deliveries.map((delivery) => lineOf(delivery, area === null ? '' : `${area.key} ${area.title}`)),
    ),
  };
  const caption = say('process.caption', { plan: plan.title, date: sayDate(today, say.locale) });
  return clipboardOf(table, caption, say.locale);
}
