import fs from 'node:fs';
import path from 'node:path';
import { importDocument } from '../../../src/importing';
import { createCalendar } from '../../../src/periods';
import { planFromDraft } from '../../../src/plan/plan-from-draft';
import { due, type Reminder } from '../../../src/reminders';
import { createSay } from '../../../src/text/text';

// Read by people: `UPDATE_GOLDEN=1 npx jest tests/unit/reminders/golden` writes them anew, and the diff is looked through.
const folder = path.join(__dirname, 'golden');

async function remindersOf(file: string, from: string, until: string): Promise<Reminder[]> {
  const result = await importDocument(new Uint8Array(fs.readFileSync(file)), path.basename(file), { reference: null });
  if (!result.ok) throw new Error(result.refusal.da);
  const plan = planFromDraft(result.draft, 'p');
  return due(plan, { from, until, calendar: createCalendar(), say: createSay('da'), asIfNothingReached: true });
}

/** One line a day and rule: the numbers of what is reminded of; with words, one line a reminder. */
function toText(reminders: readonly Reminder[], withWords: boolean): string {
  const lines = new Map<string, string[]>();
  for (const { day, kind, itemId, dueOn, text, why } of reminders) {
    const head = withWords ? `${day} ${kind} ${itemId}` : `${day} ${kind}`;
    const said = withWords ? `${dueOn ?? 'uden dato'} | ${text.split('\n').join(' · ')} | ${why}` : itemId;
    lines.set(head, [...(lines.get(head) ?? []), said]);
  }
  return [...lines].map(([head, said]) => `${head}: ${said.join(' ')}\n`).join('');
}

function expectGolden(name: string, text: string): void {
  const file = path.join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') fs.writeFileSync(file, text);
  expect(text).toBe(fs.readFileSync(file, 'utf8'));
}

test('the sample plan, day by day through a year', async () => {
  expectGolden(
    'sample.txt',
    toText(await remindersOf('samples/udviklingsplan.docx', '2019-01-01', '2019-12-31'), true),
  );
});

// The plan itself is not ours to pass on: only days, rules and numbers are kept, and it is read where it is at hand.
const real = path.resolve('..', 'shared', 'domain', 'koebenhavn-2017-2019.docx');
(fs.existsSync(real) ? test : test.skip)('a real plan, day by day through two years', async () => {
  expectGolden('koebenhavn.txt', toText(await remindersOf(real, '2018-10-01', '2020-09-30'), false));
});
