import { changeOf } from '../../../../src/lists/change-of';
import { conflictOf } from '../../../../src/lists/writing/conflict';
import { changedItem } from '../../../../src/lists/writing/item-change';
import { resolution } from '../../../../src/lists/writing/conflict';
import type { PlanItem } from '../../../../src/plan/plan';
import { choiceOf, firstAnswers, questionsOf, type Answers } from '../../../../src/ui/conflict/questions';
import { activity, item } from '../support/plans';

const base = item('1.1.m1', { periodText: 'April 2019', start: '2019-04-01', end: '2019-04-30' });
const reached = { status: 'reached', reachedOn: '2019-05-14' } as const;
const july = { periodText: 'Juli 2019', start: '2019-07-01', end: '2019-07-31' };
const conflict = (change: Parameters<typeof changedItem>[1], theirs: Partial<PlanItem>) =>
  conflictOf(base, changedItem(base, change), { ...base, ...theirs });

describe('what is asked', () => {
  test.each<[string, ReturnType<typeof conflict>, ReturnType<typeof questionsOf>['asked']]>([
    [
      'each changed another thing',
      conflict(reached, july),
      [
        { name: 'period', side: 'theirs' },
        { name: 'status', side: 'mine' },
      ],
    ],
    ['both changed the period', conflict({ periodText: 'juni 2019' }, july), [{ name: 'period', side: 'both' }]],
    ['both saved the same period', conflict({ periodText: 'Juli 2019' }, july), []],
    [
      'both marked it, on different days',
      conflict(reached, { status: 'reached', reachedOn: '2019-05-13' }),
      [{ name: 'status', side: 'both' }],
    ],
    [
      'mine is the state, theirs the person that goes with it',
      conflict(reached, { reachedBy: 'Kim Holm' }),
      [{ name: 'status', side: 'both' }],
    ],
  ])('%s', (_what, made, asked) => expect(questionsOf('item', made).asked).toEqual(asked));

  test('what cannot be written by itself is told and not asked', () => {
    const made = conflict(reached, { order: 4, end: '2019-04-29' });
    expect(questionsOf('item', made).asked).toEqual([{ name: 'status', side: 'mine' }]);
    expect(new Set(questionsOf('item', made).told)).toEqual(new Set(['order', 'days']));
  });

  test('any other field of an item is asked about, in the order of the editor', () => {
    const made = conflict(
      { text: 'Mit' },
      { text: 'Deres', responsible: 'Kim Holm', activityKey: '2.2', areaKey: '2' },
    );
    expect(questionsOf('item', made).asked).toEqual([
      { name: 'text', side: 'both' },
      { name: 'responsible', side: 'theirs' },
      { name: 'place', side: 'theirs' },
    ]);
  });

  test('an activity has questions of its own', () => {
    const was = activity('2.1', 'Netværk');
    const made = conflictOf(
      was,
      { ...was, stage: 'operation' as const },
      { ...was, title: 'Nyt', purpose: ['a', 'b'] },
    );
    expect(questionsOf('activity', made).asked).toEqual([
      { name: 'title', side: 'theirs' },
      { name: 'stage', side: 'mine' },
      { name: 'purpose', side: 'theirs' },
    ]);
  });
});

describe('what is answered first', () => {
  test('mine where I changed something, theirs where I did not', () => {
    expect(firstAnswers(questionsOf('item', conflict(reached, july)).asked)).toEqual({
      period: 'theirs',
      status: 'mine',
    });
    expect(firstAnswers(questionsOf('item', conflict({ periodText: 'juni 2019' }, july)).asked)).toEqual({
      period: 'mine',
    });
  });
});

describe('what the answers write', () => {
  const written = (made: ReturnType<typeof conflict>, answers: Answers) =>
    changeOf('item', resolution(made, choiceOf('item', made, answers)));
  test.each<[string, ReturnType<typeof conflict>, Answers, object]>([
    ['both of the first', conflict(reached, july), { period: 'theirs', status: 'mine' }, reached],
    ['nothing of mine', conflict(reached, july), { period: 'theirs', status: 'theirs' }, {}],
    [
      'the period put back',
      conflict(reached, july),
      { period: 'mine', status: 'mine' },
      { ...reached, periodText: 'April 2019' },
    ],
    ['my period', conflict({ periodText: 'juni 2019' }, july), { period: 'mine' }, { periodText: 'juni 2019' }],
    [
      'a state whole, with its person',
      conflict(reached, { reachedBy: 'Kim Holm' }),
      { status: 'mine' },
      { ...reached, reachedBy: null },
    ],
  ])('%s', (_what, made, answers, change) => expect(written(made, answers)).toEqual(change));
});
