import { besideSubject, type Subject } from '../../reminders/index';
import { unitsOf } from '../../supervision/looked-at';
import type { LearningTheme, Round, Supervision } from '../../supervision/supervision';

/**
 * What is learned of ledelsestilsyn: each theme with the day it ends, and each round that has been closed while a unit that
 * took part has yet to choose its themes. Pure.
 */
export function learningSubjects(supervision: Supervision): Subject[] {
  const { rounds, themes } = supervision;
  return [
    ...themes.flatMap(themeSubject),
    ...rounds.flatMap((round): Subject[] => {
      if (round.state !== 'closed' || round.row === null) return [];
      const chosen = new Set(themes.filter(({ roundKey }) => roundKey === round.key).map(({ unit }) => unit));
      const units = unitsOf(round, supervision).filter((unit) => unit !== '');
      const lacking = units.filter((unit) => !chosen.has(unit));
      // Where nobody knows which units took part, one theme is enough.
      const isDone = lacking.length === 0 && (chosen.size > 0 || units.length > 0);
      const text = lacking.length === 0 ? round.title : `${round.title} (${lacking.join(', ')})`;
      return [
        { ...common, key: `themes:${round.row.id}`, text, start: round.end, end: null, status: statusOf(isDone) },
      ];
    }),
  ];
}

/** A round that begins, with what each unit is asked to draw: "Runde 7, 3. kvartal 2019: fem sager". Pure. */
export const roundSubjects = ({ rounds }: Pick<Supervision, 'rounds'>): Subject[] =>
  rounds.flatMap(({ row, title, demand, start, end, state }: Round): Subject[] =>
    row === null
      ? []
      : [
          {
            ...besideSubject,
            target: 'supervision',
            key: `supervision:${row.id}`,
            text: demand === null ? title : `${title}: ${demand}`,
            ...{ start, end },
            status: statusOf(state === 'closed'),
          },
        ],
  );

const common = { ...besideSubject, target: 'learning' } as const;
const statusOf = (isDone: boolean): Subject['status'] => (isDone ? 'reached' : 'planned');

function themeSubject({ row, unit, title, end, state }: LearningTheme): Subject[] {
  if (row === null) return [];
  return [
    {
      ...common,
      key: `learning:${row.id}`,
      text: unit === '' ? title : `${unit}: ${title}`,
      ...{ start: null, end },
      status: state === 'dropped' ? 'dropped' : statusOf(state === 'held'),
    },
  ];
}
