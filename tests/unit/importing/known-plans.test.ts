import fs from 'node:fs';
import path from 'node:path';
import { importDocument } from '../../../src/importing';
import type { DraftPlan } from '../../../src/plan/draft';

async function read(file: string): Promise<DraftPlan> {
  const result = await importDocument(new Uint8Array(fs.readFileSync(file)), path.basename(file));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.draft;
}

describe('the sample plan that the project ships', () => {
  interface Sample {
    areas: {
      title: string;
      activities: {
        title: string;
        taskForce: boolean;
        milestones: { period: string | null; text: string }[];
        goals: { period: string; statements: string[] }[];
        followUps: string[];
        responsible: string[];
      }[];
    }[];
    groups: { members: string[] }[];
    earlierActivities: { title: string }[];
  }
  const sample = JSON.parse(fs.readFileSync('samples/udviklingsplan.json', 'utf8')) as Sample;

  test('comes out of its Word file as it went in', async () => {
    const draft = await read('samples/udviklingsplan.docx');
    expect(draft.areas.map((area) => area.title)).toEqual(sample.areas.map((area) => area.title));
    const activities = sample.areas.flatMap((area) => area.activities);
    expect(draft.activities.map((activity) => activity.title)).toEqual(activities.map((activity) => activity.title));
    expect(draft.activities.map((activity) => activity.taskForce)).toEqual(
      activities.map((activity) => activity.taskForce),
    );
    expect(draft.activities.map((a) => a.milestones.map((m) => [m.period, m.text]))).toEqual(
      activities.map((a) => a.milestones.map((m) => [m.period, m.text])),
    );
    expect(draft.activities.map((a) => a.goals.map((g) => [g.period, g.statements.map((s) => s.text)]))).toEqual(
      activities.map((a) => a.goals.map((g) => [g.period, g.statements])),
    );
    expect(draft.activities.map((a) => a.followUps.map((f) => f.text))).toEqual(activities.map((a) => a.followUps));
    expect(draft.activities.map((a) => a.responsible.text)).toEqual(activities.map((a) => a.responsible));
    expect(draft.groups.map((group) => group.members)).toEqual(sample.groups.map((group) => group.members));
    expect(draft.earlierActivities.map((earlier) => earlier.title)).toEqual(
      sample.earlierActivities.map((earlier) => earlier.title),
    );
  });

  test('asks about the milestone without a period, and gives it no neighbour’s date', async () => {
    const draft = await read('samples/udviklingsplan.docx');
    expect(draft.activities.find((a) => a.id === '2.1')?.milestones[0]).toMatchObject({
      id: '2.1.m1',
      period: null,
      start: null,
      end: null,
    });
    expect(draft.questions.find((question) => question.about === '2.1.m1')).toMatchObject({
      kind: 'undated',
      assumed: 'undated',
    });
  });
});

const shared = path.resolve(process.cwd(), '../shared');
if (fs.existsSync(path.join(shared, 'domain/expected-koebenhavn.json'))) {
  interface Truth {
    activities: {
      id: string;
      milestones: { id: string; start: string | null; end: string | null }[];
      goals: { id: string; start: string | null }[];
      followUps: { id: string; start: string | null; recurrence: string | null }[];
    }[];
  }
  const seed = fs.readdirSync(path.join(shared, 'seeds')).find((name) => name.startsWith('001')) ?? '';
  test.each(['domain/koebenhavn-2017-2019.docx', 'domain/koebenhavn-2017-2019-femkolonner.docx', `seeds/${seed}`])(
    '%s has every id and date of the expected plan',
    async (file) => {
      const truth = JSON.parse(fs.readFileSync(path.join(shared, 'domain/expected-koebenhavn.json'), 'utf8')) as Truth;
      const draft = await read(path.join(shared, file));
      const facts = (plan: Truth) =>
        plan.activities.map((a) => [
          a.id,
          a.milestones.map((m) => [m.id, m.start, m.end]),
          a.goals.map((g) => [g.id, g.start]),
          a.followUps.map((f) => [f.id, f.start, f.recurrence]),
        ]);
      expect(facts(draft)).toEqual(facts(truth));
    },
  );
}
