import * as React from 'react';
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, EditRegular } from '@fluentui/react-icons';
import { sayDate, sayRecurrence } from '../../periods/index';
import type { PlanItem } from '../../plan/plan';
import { stateOf, type ItemState } from '../../plan/status';
import type { Say } from '../../text/text';
import { itemEdit } from '../edit/edit-things';
import { OrderButtons, orderKeys } from '../edit/order-buttons';
import { ThingEditor } from '../edit/thing-editor';
import { itemFields, itemValues } from '../edit/thing-forms';
import { Mark, StateTag } from '../marks/mark';
import { daysBeside } from '../marks/speak';
import { sayAhead, sayOver } from '../overview/distance';
import { safeLink } from '../safe-link';
import { useSay } from '../say';
import type { PageEdits } from './use-page-edits';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    gap: '0 10px',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 0 },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 12px' },
  text: {
    flex: '1 1 240px',
    '@container (max-width: 480px)': { flexBasis: '100%' },
    minWidth: 0,
    padding: 0,
    border: 0,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `600 14px/20px ${tokens.fontFamilyBase}`,
    textAlign: 'left',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  over: { textDecorationLine: 'line-through' },
  buttons: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    marginLeft: 'auto',
    // Room for a thumb (UI.md 10).
    '@container (max-width: 480px)': { '& > button': { minWidth: '44px', minHeight: '44px' } },
  },
  sub: {
    gridColumn: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    minHeight: '24px',
    fontSize: '14px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  quiet: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  editor: { gridColumn: '1 / -1', marginTop: '8px' },
});

interface ItemRowProps {
  readonly item: PlanItem;
  /** Those it is shown with, in their order. */
  readonly shown: readonly PlanItem[];
  readonly page: PageEdits;
  readonly arranging: boolean;
  readonly onOpen: (key: string) => void;
}

/** The editor of an item, or of its period alone. */
export const editorOf = (item: PlanItem, what: 'all' | 'period' = 'all'): string => `${item.key} ${what}`;

/** An item where it stands: what, when, in what state, and what can be done with it. */
export const ItemRow: React.FC<ItemRowProps> = ({ item, shown, page, arranging, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const { edits, today, plan, site } = page;
  const state = stateOf(item, today);
  const title = item.text.split('\n')[0] ?? '';
  const editable = page.editable && item.row !== null;
  const open = (['all', 'period'] as const).find((what) => page.isOpen(editorOf(item, what)));
  const at = shown.indexOf(item);
  const move = (by: 1 | -1): void =>
    page.move(shown, item.key, by, title, ({ thing, order }) => ({ kind: 'item', base: thing, change: { order } }));
  const undated = item.periodText === null && item.start === null && item.end === null && item.recurrence === null;
  const all = itemValues(item);
  const fields = itemFields(plan, item, say).filter(({ name }) => open === 'all' || name === 'periodText');
  const saving = edits.state.kind === 'saving';
  return (
    <li className={styles.row} onKeyDown={editable ? orderKeys(move) : undefined}>
      <Mark kind={item.kind} state={state} size={22} />
      <div className={styles.line}>
        <button
          type="button"
          className={mergeClasses(styles.text, item.status === 'dropped' && styles.over)}
          data-item={item.key}
          onClick={() => onOpen(item.key)}
        >
          {item.text}
        </button>
        <StateTag state={state} text={distanceOf(item, state, today, say)} />
        {editable && (
          <span className={styles.buttons}>
            {arranging && <OrderButtons title={title} first={at === 0} last={at === shown.length - 1} onMove={move} />}
            {(state === 'late' || state === 'running') && (
              <Button
                appearance="subtle"
                size="small"
                icon={<CheckmarkRegular />}
                aria-label={say('activity.reachOf', { title })}
                title={say('activity.reach')}
                disabledFocusable={saving}
                onClick={() =>
                  void edits.change([{ kind: 'item', base: item, change: { status: 'reached', reachedOn: today } }])
                }
              />
            )}
            <Button
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={say('edit.editOf', { title })}
              aria-expanded={open === 'all'}
              data-editor={editorOf(item)}
              onClick={() => (open === 'all' ? page.closeEditor() : page.openEditor(editorOf(item)))}
            />
          </span>
        )}
      </div>
      <div className={styles.sub}>
        {undated ? (
          <span>
            {say('activity.noPeriod')}{' '}
            {editable && (
              <Link
                as="button"
                inline
                aria-label={say('activity.setPeriodOf', { title })}
                data-editor={editorOf(item, 'period')}
                onClick={() => page.openEditor(editorOf(item, 'period'))}
              >
                {say('activity.setPeriod')}
              </Link>
            )}
          </span>
        ) : (
          <span>{item.periodText ?? sayRecurrence(item.recurrence, say.locale)}</span>
        )}
        <Extras item={item} />
      </div>
      {open !== undefined && item.row !== null && (
        <div className={styles.editor}>
          <ThingEditor
            edits={edits}
            site={site}
            today={today}
            label={say('edit.editOf', { title })}
            fields={fields}
            before={Object.fromEntries(fields.map(({ name }) => [name, all[name] ?? '']))}
            row={item.row}
            autoFocus={!page.byItself}
            changeOf={itemEdit(item, today)}
            onClose={page.closeEditor}
          />
        </div>
      )}
    </li>
  );
};

/** The days of a period, how often, who, where it was agreed, and what came of it. */
const Extras: React.FC<{ readonly item: PlanItem }> = ({ item }) => {
  const styles = useStyles();
  const say = useSay();
  const { periodText, recurrence, responsible, outcome, origin, news } = item;
  const link = safeLink(item.messageLink);
  const words = [
    daysBeside(item, say),
    periodText === null ? null : sayRecurrence(recurrence, say.locale),
    responsible === null ? null : say('activity.by', { role: responsible }),
    origin === 'agreed' && link === null ? say('activity.agreedPlain') : null,
  ].filter((part): part is string => part !== null && part !== '');
  return (
    <>
      {words.map((part) => (
        <span key={part} className={styles.quiet}>
          {part}
        </span>
      ))}
      {link !== null && (
        <Link href={link} target="_blank" rel="noreferrer" className={styles.quiet}>
          {say('activity.agreed')}
        </Link>
      )}
      {outcome !== null && outcome !== '' && (
        <span className={styles.quiet}>{say('activity.outcome', { text: outcome })}</span>
      )}
      {news !== null && (
        <span className={styles.quiet}>
          {news.on === null
            ? say('activity.news', { text: news.text })
            : say('activity.newsOn', { text: news.text, date: sayDate(news.on, say.locale) })}
        </span>
      )}
    </>
  );
};

/** "14 dage over", "om 17 dage", "perioden er i gang"; the state's own word where no distance says more. */
function distanceOf(item: PlanItem, state: ItemState, today: string, say: Say): string | undefined {
  if (state === 'late' && item.end !== null) return sayOver(item.end, today, say);
  if (state === 'running') return item.end === today ? say('distance.today') : say('activity.running');
  if (state === 'planned') return sayAhead(item.end ?? item.start ?? today, today, say);
  return undefined;
}
