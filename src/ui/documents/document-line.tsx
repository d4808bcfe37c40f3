import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LinkDismissRegular } from '@fluentui/react-icons';
import type { GoverningDocument } from '../../documents/document';
import { asksForReading, readingState } from '../../documents/reading';
import { isOverdue, standingOf } from '../../documents/standing';
import type { LinkState } from '../../lists/documents/register';
import { daysBetween, sayDate } from '../../periods/index';
import { useSay } from '../say';
import { DecisionSign } from './decision-sign';
import { KindIcon } from './kind-icon';
import { kindWord } from './kind-word';
import { Owner } from './owner';
import { ReadBar } from './read-bar';
import { awaitsMe, isBroken, type RegisterModel } from './register-model';
import { useRegisterStyles } from './register-styles';

const narrow = '@container register (max-width: 759px)';

export const lineColumns = 'minmax(0, 1fr) 158px 128px 128px';

const useStyles = makeStyles({
  line: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: lineColumns,
    alignItems: 'center',
    gap: '4px 16px',
    padding: '10px 20px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '12px 16px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  main: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '0 12px',
    color: tokens.colorNeutralForeground2,
    [narrow]: { gridColumn: '1 / 3' },
  },
  words: { display: 'grid', justifyItems: 'start', gap: '2px', minWidth: 0 },
  title: {
    padding: 0,
    border: 0,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `600 14px/20px ${tokens.fontFamilyBase}`,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    // The whole line is pressed by its title, so that nothing else in it need be a link (UI.md 4).
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  reading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 8px',
    fontVariantNumeric: 'tabular-nums',
  },
  // Above the title's own area, so that they can be pressed.
  broken: {
    position: 'relative',
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 6px',
    fontSize: '12px',
    lineHeight: '16px',
  },
  cell: { [narrow]: { paddingLeft: '32px' } },
  day: {
    fontSize: '12px',
    lineHeight: '16px',
    display: 'grid',
    [narrow]: { paddingLeft: '32px', gridColumn: '1 / 3', order: 2, display: 'block' },
  },
  dayLabel: { display: 'none', [narrow]: { display: 'inline' } },
  decision: { [narrow]: { justifySelf: 'end' } },
  narrowDot: { display: 'none', [narrow]: { display: 'inline' } },
});

interface DocumentLineProps {
  readonly document: GoverningDocument;
  readonly model: RegisterModel;
  readonly link: LinkState | undefined;
  readonly chosen: boolean;
  readonly onOpen: (key: string) => void;
  /** Opens it to choose another file; absent for who may not. */
  readonly onMend?: (key: string) => void;
}

/** One document in the list: what it is, whose, when it is to be reviewed and what was decided; what is wrong is said. */
export const DocumentLine: React.FC<DocumentLineProps> = ({ document, model, link, chosen, onOpen, onMend }) => {
  const shared = useRegisterStyles();
  const styles = useStyles();
  const say = useSay();
  const { key, kind, validFrom, title } = document;
  const { shelf, today, loaded } = model;
  const standing = standingOf(document, shelf, today);
  const reading = React.useMemo(
    () => (asksForReading(document, shelf, today) ? readingState(document, loaded.register, today) : null),
    [document, shelf, today, loaded.register],
  );
  const what = [
    kind === null ? say('documents.noKind') : kindWord(kind, say),
    standing === 'replaced' || standing === 'withdrawn'
      ? say(`documents.standing.${standing}`)
      : validFrom === null
        ? null
        : say(standing === 'coming' ? 'documents.validFromComing' : 'documents.validFrom', {
            date: sayDate(validFrom, say.locale),
          }),
  ];
  return (
    <div className={mergeClasses(styles.line, chosen && styles.chosen)} data-document={key}>
      <div className={styles.main}>
        <KindIcon kind={kind} />
        <div className={styles.words}>
          <button
            type="button"
            className={styles.title}
            data-open={key}
            aria-expanded={chosen}
            onClick={() => onOpen(key)}
          >
            {title}
          </button>
          <span className={shared.quiet}>{what.filter(Boolean).join(', ')}</span>
          {awaitsMe(document, model) && <b className={shared.quiet}>{say('documents.awaitsYou')}</b>}
          {reading !== null && reading.people > 0 && (
            <span className={mergeClasses(shared.quiet, styles.reading)}>
              <ReadBar n={reading.confirmed} of={reading.people} />
              {say('documents.haveRead', { n: reading.confirmed, people: reading.people })}
            </span>
          )}
          {isBroken(link) && (
            <span className={mergeClasses(styles.broken, shared.late)}>
              <LinkDismissRegular fontSize={16} aria-hidden="true" />
              {say(link === 'missing' ? 'documents.link.missing' : 'documents.link.malformed')}
              {onMend !== undefined && (
                <Button size="small" onClick={() => onMend(key)} aria-label={say('documents.link.mendOf', { title })}>
                  {say('documents.link.mend')}
                </Button>
              )}
            </span>
          )}
        </div>
      </div>
      <div className={styles.cell}>
        <span className={shared.hidden}>{say('documents.column.owner')}: </span>
        <Owner document={document} />
      </div>
      <div className={styles.day}>
        <ReviewDay document={document} model={model} />
      </div>
      <div className={styles.decision}>
        <span className={shared.hidden}>{say('documents.column.decision')}: </span>
        <DecisionSign decision={document.decided?.decision ?? null} />
      </div>
    </div>
  );
};

/** When it is to be reviewed at the latest, and how many days it is over. */
const ReviewDay: React.FC<{ readonly document: GoverningDocument; readonly model: RegisterModel }> = (props) => {
  const { document, model } = props;
  const shared = useRegisterStyles();
  const styles = useStyles();
  const say = useSay();
  const { reviewBy } = document;
  const standing = standingOf(document, model.shelf, model.today);
  if (standing === 'withdrawn' || standing === 'replaced') return <span>{say('documents.noReview')}</span>;
  if (reviewBy === null) return <span>{say('documents.noReviewDay')}</span>;
  const over = daysBetween(reviewBy, model.today);
  return (
    <>
      <span>
        <span className={styles.dayLabel} aria-hidden="true">
          {say('documents.column.reviewBy')}{' '}
        </span>
        <span className={shared.hidden}>{say('documents.column.reviewBy')}: </span>
        {sayDate(reviewBy, say.locale)}
      </span>
      {isOverdue(document, model.shelf, model.today) && (
        <>
          <span className={styles.narrowDot} aria-hidden="true">
            {' · '}
          </span>
          <b className={shared.late}>{say.count('documents.daysOver', over)}</b>
        </>
      )}
    </>
  );
};
