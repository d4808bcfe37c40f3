import * as React from 'react';
import { Button, makeStyles, ToggleButton } from '@fluentui/react-components';
import { AddRegular, ArrowSortRegular } from '@fluentui/react-icons';
import type { Activity, PlanItem } from '../../plan/plan';
import { NewItemEditor } from '../edit/new-item-editor';
import { Card } from '../overview/card';
import { useSay } from '../say';
import { ItemRow } from './item-row';
import { newItemRow } from './editors';
import { usePageStyles } from './page-styles';
import type { PageEdits } from './use-page-edits';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  editor: { marginTop: '8px' },
});

interface ItemsCardProps {
  readonly activity: Activity;
  readonly kinds: 'goals' | 'followUps';
  readonly items: readonly PlanItem[];
  readonly page: PageEdits;
  readonly onOpen: (key: string) => void;
}

/** Milestones and goals, or the follow-ups, with what can be done with each, and a new one. */
export const ItemsCard: React.FC<ItemsCardProps> = ({ activity, kinds, items, page, onOpen }) => {
  const styles = useStyles();
  const look = usePageStyles();
  const say = useSay();
  const [arranging, setArranging] = React.useState(false);
  const title = say(`activity.${kinds}`);
  const adding = newItemRow(activity, kinds);
  return (
    <Card
      title={title}
      count={items.length}
      action={
        page.editable && (
          <span className={styles.actions}>
            {items.length > 1 && (
              <ToggleButton
                size="small"
                appearance="subtle"
                icon={<ArrowSortRegular />}
                checked={arranging}
                onClick={() => setArranging(!arranging)}
              >
                {say('activity.arrange')}
              </ToggleButton>
            )}
            <Button
              size="small"
              icon={<AddRegular />}
              aria-label={say('activity.addTo', { title })}
              data-editor={adding}
              onClick={() => page.openEditor(adding)}
            >
              {say('activity.add')}
            </Button>
          </span>
        )
      }
    >
      {items.length === 0 && (
        <p className={look.prose}>{say(kinds === 'goals' ? 'activity.noGoals' : 'activity.noFollowUps')}</p>
      )}
      {arranging && <p className={look.quiet}>{say('edit.keys')}</p>}
      <ul className={look.list}>
        {items.map((item) => (
          <ItemRow key={item.key} item={item} shown={items} page={page} arranging={arranging} onOpen={onOpen} />
        ))}
      </ul>
      {page.editable && page.isOpen(adding) && (
        <div className={styles.editor}>
          <NewItemEditor
            edits={page.edits}
            site={page.site}
            plan={page.plan}
            today={page.today}
            label={say(kinds === 'goals' ? 'activity.addGoal' : 'activity.addFollowUp')}
            activityKey={activity.key}
            kind={kinds === 'goals' ? 'milestone' : 'followUp'}
            origin={kinds === 'followUps' ? 'agreed' : null}
            row={adding}
            autoFocus={!page.byItself}
            onClose={page.closeEditor}
          />
        </div>
      )}
    </Card>
  );
};
