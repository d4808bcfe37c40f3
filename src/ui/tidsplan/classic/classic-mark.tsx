import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { sayMonth, sayPeriod } from '../../../periods/index';
import type { LocalDate } from '../../../plan/plan';
import type { ClassicEntry, ClassicMonth } from '../../../timeline/classic';
import type { TimelineMark } from '../../../timeline/mark';
import type { Say } from '../../../text/text';
import { Mark } from '../../marks/mark';
import { markKindWord, speakMark } from '../../marks/speak-mark';
import { useSay } from '../../say';
import { calendar } from '../calendar';
import { useClassicStyles } from './classic-styles';

interface ClassicMarkProps {
  readonly mark: TimelineMark;
  readonly as: ClassicEntry['as'] | 'undated';
  /** Where it comes again. */
  readonly month?: ClassicMonth | undefined;
  readonly today: LocalDate;
  /** Whether there is room for its words beside the sign. */
  readonly roomy: boolean;
  readonly selected: boolean;
  readonly onOpen: (key: string) => void;
}

/** A mark in its cell: the sign for the eye, all of it in words for the ear and the pointer. */
export const ClassicMark: React.FC<ClassicMarkProps> = (props) => {
  const { mark, as, month, today, roomy, selected, onOpen } = props;
  const styles = useClassicStyles();
  const say = useSay();
  const words = spoken(mark, as, month, today, say);
  const undated = as === 'undated';
  const look = mergeClasses(
    styles.mark,
    undated && styles.undatedMark,
    (as === 'again' || as === 'former') && styles.faint,
    selected && styles.selected,
  );
  const inside = (
    <>
      <Mark kind={mark.kind} state={as === 'again' ? 'planned' : mark.state} size={18} silent />
      {(roomy || undated) && (
        <span aria-hidden="true" className={undated ? styles.undatedLabel : styles.label}>
          {mark.title}
        </span>
      )}
      <span className={styles.hidden}>{words}</span>
    </>
  );
  const { item } = mark;
  const link = mark.url;
  if (item !== null)
    return (
      <button
        type="button"
        className={mergeClasses(look, styles.opens)}
        title={words}
        aria-pressed={selected}
        data-item={item.key}
        data-mark=""
        onClick={() => onOpen(item.key)}
      >
        {inside}
      </button>
    );
  return link === null ? (
    <span className={look} title={words}>
      {inside}
    </span>
  ) : (
    <a
      href={link}
      target="_blank"
      rel="noreferrer"
      className={mergeClasses(look, styles.opens)}
      title={words}
      data-mark=""
    >
      {inside}
    </a>
  );
};

/** "Milepæl: Beredskabsplan udviklet, medio 2019 (maj til august), slutter om 3 måneder, i perioden". */
function spoken(
  mark: TimelineMark,
  as: ClassicMarkProps['as'],
  month: ClassicMonth | undefined,
  today: LocalDate,
  say: Say,
): string {
  if (as === 'own' || as === 'undated') return speakMark(mark, today, say, calendar);
  const begin = `${markKindWord(mark.kind, say, true)}: ${mark.title.replace(/[.]$/, '')}`;
  if (as === 'again' && month)
    return `${begin}, ${say('tidsplan.classic.again', { month: `${sayMonth(month.month, say.locale)} ${month.year}` })}`;
  const period = sayPeriod(mark.period, say.locale, { spoken: true });
  return `${begin}, ${say('tidsplan.classic.former', { period })}`;
}
