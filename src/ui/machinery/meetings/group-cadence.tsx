import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { GroupRow } from '../../../lists/meetings/standing-groups';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import { groupName } from '../../../meetings/group-name';
import type { Group } from '../../../plan/plan';
import type { FormField } from '../../edit/form-fields';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';

interface GroupCadenceProps extends MachineryPartProps {
  readonly group: Group;
  /** The group's row in its list; null where it has none any more. */
  readonly groupRow: GroupRow | null;
  /** More that is to be said where somebody may set a day. */
  readonly note: string | null;
  readonly again: () => void;
}

const changeGroup = (lists: MachineryLists, row: GroupRow, { cadence }: Partial<GroupRow>) =>
  lists.meetings.groups.change(row, cadence ?? null);

/** How often a group meets, in the plan's words or those that a person gives it. */
export const GroupCadence: React.FC<GroupCadenceProps> = (props) => {
  const { group, groupRow, note, again, site, today, mayWrite, source } = props;
  const styles = usePartStyles();
  const say = useSay();
  const [editing, setEditing] = React.useState(false);
  const writes = usePartWrites<GroupRow>(site, changeGroup, () => {
    again();
    // The plan itself says how often its groups meet.
    void source.reload();
  });
  const fields = React.useMemo(
    (): readonly FormField[] => [
      { name: 'cadence', label: say('meetings.cadence.field'), kind: 'line', hint: say('meetings.cadence.hint') },
    ],
    [say],
  );
  const name = groupName(group.title);
  return (
    <>
      <p className={styles.text}>
        {group.cadence === null
          ? say('meetings.noCadence')
          : say('meetings.cadence', { cadence: group.cadence.replace(/\.$/, '') })}
        {note !== null && mayWrite && ` ${note}`}{' '}
        {mayWrite && groupRow !== null && !editing && (
          <Button
            size="small"
            appearance="subtle"
            data-print-hide=""
            aria-label={say('meetings.cadence.editOf', { group: name })}
            onClick={() => setEditing(true)}
          >
            {say('meetings.cadence.edit')}
          </Button>
        )}
      </p>
      <RowNote
        site={site}
        today={today}
        writes={writes}
        fields={fields}
        inForm={editing && groupRow !== null ? [groupRow.key] : []}
      />
      {editing && groupRow !== null && (
        <RowEditor<GroupRow>
          site={site}
          today={today}
          label={say('meetings.cadence.editOf', { group: name })}
          fields={fields}
          thing={groupRow}
          name={`meeting/cadence/${group.key}`}
          writes={writes}
          onSave={(change) =>
            writes.change(groupRow, change, { done: say('meetings.saved'), undone: say('meetings.undone') })
          }
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
};
