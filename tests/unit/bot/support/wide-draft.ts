import type { DraftPlan } from '../../../../src/plan/draft';
import { sampleDraft } from '../../lists/support/sample-draft';

export const areaTitle = (n: number): string => `Område ${n}`;
/** What a milestone of the plan is called; found in every card about it. */
export const milestoneTitle = /Milepæl \d+-\d+ slut/;

/** A plan of many milestones that all end on one day, so many in each of some channels. */
export async function wideDraft(channels: number, perChannel: number): Promise<DraftPlan> {
  const sample = await sampleDraft();
  const [activity] = sample.activities;
  if (!activity) throw new Error('no activity');
  const areas = Array.from({ length: channels }, (_, n) => n + 1);
  return {
    ...sample,
    areas: areas.map((n) => ({ id: `${n}`, title: areaTitle(n), focus: null, activities: [`${n}.1`] })),
    activities: areas.map((n) => ({
      ...activity,
      id: `${n}.1`,
      areaId: `${n}`,
      title: `Aktivitet ${n}`,
      milestones: Array.from({ length: perChannel }, (_, m) => ({
        id: `${n}.1.m${m + 1}`,
        order: m + 1,
        period: 'maj 2019',
        start: '2019-05-01',
        end: '2019-05-31',
        text: `Milepæl ${n}-${m + 1} slut`,
      })),
      goals: [],
      followUps: [],
    })),
    groups: [],
    earlierActivities: [],
    questions: [],
    unplaced: [],
  };
}
