// The report as a card, asked for in Teams: the numbers of the page, and what people wrote only where all who hear may read it.
import '@pnp/sp/security/list.js';
import '@pnp/sp/site-groups/web.js';
import { createMachinery, type MachineryLists } from '../../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { machinery } from '../../../src/lists/schema/machinery';
import { listOf } from '../../../src/lists/table';
import type { Plan } from '../../../src/plan/plan';
import { planReport } from '../../../src/reports/plan-report';
import { noTexts, type Report, type ReportTexts } from '../../../src/reports/report';
import { usualGroup } from '../../../src/reports/report-dates';
import { reportLead, reportTitle } from '../../../src/reports/say-report';
import { createSay } from '../../../src/text/text';
import { sampleDraft } from '../lists/support/sample-draft';
import { runBot, type RunningBot } from './support/running-bot';

const say = createSay('da');
const [stab, reader] = ['stab@contoso.example', 'sagsbehandler@contoso.example'];
const [frozenOn, today] = ['2019-03-14', '2019-05-15'];
const texts: ReportTexts = { ...noTexts, summary: 'Staben mangler to hænder.', decisions: 'Et møde mere i juni.' };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

let running: RunningBot;
let later = 0;
let plan: Plan;
let previous: Report;
let lists: MachineryLists;
beforeAll(async () => {
  running = await runBot(await sampleDraft(), {
    bot: { clock: { today: () => today, now: () => new Date(Date.now() + later) } },
  });
  const sp = running.site(stab);
  const repository = createPlanRepository(sp);
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  ({ plan } = loaded);
  lists = createMachinery({ sp, repository, writing: {} });
  const groupKey = usualGroup(plan)?.key ?? null;
  previous = planReport(plan, frozenOn, { texts: noTexts, previous: null, until: null });
  await lists.reports.freeze(previous, 'Status i marts', 'Stabsmedarbejder', frozenOn);
  await lists.reports.saveTexts({ planKey: plan.key, groupKey, title: 'Næste' }, null, texts);
  // The first card ties the channels to the plan.
  await running.bot.tick(today);
});
afterAll(() => running.stop());

type Room = 'chat' | 'channel';
interface State {
  readonly chat: { readonly id: string };
  readonly channels: readonly { readonly id: string; readonly name: string }[];
}
/** The words of what the bot answers last. */
async function answerTo(upn: string, room: Room, text: string): Promise<string> {
  const ask = await running.as(upn);
  const state = (await ask('GET', '/state')).body as State;
  const id = room === 'chat' ? state.chat.id : state.channels.find(({ name }) => name === 'Myndighedsarbejdet')?.id;
  const at = `/conversations/${encodeURIComponent(id ?? '')}/messages`;
  await ask('POST', at, { text, root: null });
  const { messages } = (await ask('GET', at)).body as {
    messages: readonly { readonly from: unknown; readonly cards: readonly unknown[]; readonly text: string }[];
  };
  const last = messages.filter(({ from }) => from === null).at(-1);
  return plain(JSON.stringify(last?.cards[0] ?? last?.text ?? null));
}
const said = (given: Parameters<typeof planReport>[2]): { readonly title: string; readonly lead: string } => {
  const report = planReport(plan, today, given);
  return { title: plain(reportTitle(report, say)), lead: plain(reportLead(report, say)) };
};

test.each([
  ['in a chat', 'chat', 'rapport'],
  ['in a channel of the plan', 'channel', '@Fremdrift status til styregruppen'],
] as const)('%s it says the numbers of the page, and what was written', async (_where, room, question) => {
  const card = await answerTo(reader, room, question);
  const { title, lead } = said({ texts, previous, until: null });
  expect(card).toContain(title);
  expect(card).toContain(lead);
  expect(lead).toContain('Siden 14. marts 2019');
  for (const text of [texts.summary, texts.decisions]) expect(card).toContain(text);
  expect(card).not.toContain('Action.Execute');
});

test('it reaches to the next meeting of the group, as the page does', async () => {
  const groupKey = usualGroup(plan)?.key ?? null;
  await lists.meetings.add(plan.key, 'm1', { title: 'Møde i styregruppen', groupKey, day: '2019-06-20' }, today);
  running.repository.written();
  const { lead } = said({ texts, previous, until: '2019-06-20' });
  expect(lead).toContain('20. juni 2019');
  expect(await answerTo(reader, 'chat', 'rapport')).toContain(lead);
});

test('where not all who hear may read the reports, the plan’s numbers are told and nothing that people wrote', async () => {
  const reports = listOf(running.site(stab), machinery.reports);
  await reports.breakRoleInheritance(true);
  const { Id } = await running.site(stab).web.associatedVisitorGroup();
  await reports.roleAssignments.getById(Id).delete();
  later += 2 * 60_000;
  const { lead } = said({ texts: noTexts, previous: null, until: '2019-06-20' });
  for (const [upn, room] of [
    [reader, 'chat'],
    [stab, 'channel'],
  ] as const) {
    const card = await answerTo(upn, room, room === 'chat' ? 'rapport' : '@Fremdrift rapport');
    expect(card).toContain(lead);
    expect(card).not.toContain(texts.summary);
    expect(card).not.toContain('14. marts');
  }
  expect(await answerTo(stab, 'chat', 'rapport')).toContain(texts.summary);
});
