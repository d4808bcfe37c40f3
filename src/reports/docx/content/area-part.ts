import { sayDate } from '../../../periods/index';
import { totalOf } from '../../../plan/standing';
import type { Say } from '../../../text/text';
import type { AreaReport, Report } from '../../report';
import { paragraph, type Block } from '../blocks';
import { sayStates } from './said';

/** How each focus area stands, in words and then as counts for each activity. */
export const areaPart = ({ areas }: Report, say: Say): Block[] => areas.flatMap((area) => ofArea(area, say));

function ofArea({ key, title, milestones, goals, activities }: AreaReport, say: Say): Block[] {
  const name = key === '' ? say('report.noArea') : `${key} ${title}`;
  const number = (n: number): string[] => [String(n)];
  const standing = (counts: AreaReport['goals'], words: 'word.milestones' | 'word.goals'): string[] => [
    ...(totalOf(counts) === 0 ? [] : [`${say.count(words, totalOf(counts), { states: sayStates(counts, say) })}.`]),
    ...(counts.dropped === 0 ? [] : [say.count('word.dropped', counts.dropped)]),
  ];
  // Seldom used, and then the numbers of the other columns do not make the whole.
  const rests = activities.some((activity) => activity.milestones.postponed > 0);
  const sentences = [...standing(milestones, 'word.milestones'), ...standing(goals, 'word.goals')];
  return [
    { kind: 'heading', level: 1, text: name },
    paragraph(sentences.length === 0 ? say('word.noMilestones') : sentences.join(' ')),
    ...(activities.length === 0
      ? []
      : [
          {
            kind: 'table',
            title: say('word.table.area', { area: name }),
            columns: [
              { head: say('word.head.activity'), width: 28 },
              { head: say('mark.reached'), width: 11, align: 'right' },
              { head: say('mark.running'), width: 14, align: 'right' },
              { head: say('mark.late'), width: 19, align: 'right' },
              { head: say('mark.planned'), width: 14, align: 'right' },
              { head: say('mark.undated'), width: 14, align: 'right' },
              ...(rests ? [{ head: say('mark.postponed'), width: 14, align: 'right' } as const] : []),
            ],
            rows: activities.map((activity) => [
              [`${activity.key} ${activity.title}`, ...newsOf(activity, say)],
              [say('word.ofAll', { n: activity.milestones.reached, all: totalOf(activity.milestones) })],
              number(activity.milestones.running),
              number(activity.milestones.late),
              number(activity.milestones.planned),
              number(activity.milestones.undated),
              ...(rests ? [number(activity.milestones.postponed)] : []),
            ]),
          } as const,
        ]),
  ];
}

function newsOf({ news, newsOn }: AreaReport['activities'][number], say: Say): string[] {
  if (news === null || news === '') return [];
  return [
    newsOn === null ? say('word.newsUndated', { news }) : say('word.news', { news, date: sayDate(newsOn, say.locale) }),
  ];
}
