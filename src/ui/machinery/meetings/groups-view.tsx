import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { coverageOf, isReferenceGroup, lackingUnits, type Coverage } from '../../../meetings/coverage';
import { groupName } from '../../../meetings/group-name';
import { nextMeeting } from '../../../meetings/meeting';
import { standingMeetings } from '../../../meetings/standing';
import { sayDay } from '../../../periods/index';
import { fold } from '../../../periods/tokens';
import type { Say } from '../../../text/text';
import { useSay } from '../../say';
import { PartFrame, usePartStyles } from '../kit/part-frame';
import { RowNote } from '../kit/row-note';
import type { MachineryPartProps } from '../parts';
import { CalendarSection } from './calendar-section';
import { CoverageSection } from './coverage-section';
import { GroupCard } from './group-card';
import { meetingFields } from './meeting-fields';
import { MeetingWays } from './meeting-ways';
import { useMeetings } from './use-meetings';

/** The groups of the plan: when each meets next, what stands proposed, and whether the følgegruppe represents all. */
export const GroupsView: React.FC<MachineryPartProps> = (props) => {
  const { site, plan, today, mayWrite, rights, onInner, source } = props;
  const styles = usePartStyles();
  const say = useSay();
  const { asked, writes } = useMeetings(props);
  const { value, loading, fault, again } = asked;
  const reference = plan.groups.find(isReferenceGroup);
  const coverage =
    value === null || reference === undefined ? null : coverageOf(plan.members, reference.key, value.wanted, today);
  const lead = value === null ? null : leadOf();
  const known = new Set(plan.groups.map(({ title }) => fold(title)));
  const unmade = standingMeetings(plan).filter(({ title }) => !known.has(fold(title)));
  return (
    <>
      <PartFrame
        title={say('machinery.part.meetings')}
        lead={lead}
        loading={loading}
        fault={fault}
        onAgain={again}
        actions={<MeetingWays here="groups" onInner={onInner} />}
      >
        <RowNote site={site} today={today} writes={writes} fields={meetingFields(say)} />
        {value !== null &&
          plan.groups.map((group) => (
            <GroupCard
              key={group.key}
              {...props}
              group={group}
              groupRow={value.groups.find(({ key }) => key === group.key) ?? null}
              again={again}
              meetings={value.meetings}
              writes={writes}
            >
              {group === reference && coverage !== null && (
                <CoverageSection
                  site={site}
                  coverage={coverage}
                  wanted={value.wanted}
                  maySet={mayWrite && rights.manage}
                  onSaved={again}
                />
              )}
            </GroupCard>
          ))}
        {value !== null && unmade.length > 0 && (
          <section className={styles.section} aria-labelledby="meetings-standing">
            <h2 id="meetings-standing" className={styles.sectionTitle}>
              {say('meetings.standing')}
            </h2>
            <p className={styles.text}>
              {say('meetings.standingNote')} {mayWrite && say('meetings.standingAsk')}
            </p>
            <ul>
              {unmade.map(({ title, items }) => (
                <li key={title}>
                  {title} ({items.map(({ key }) => key).join(', ')}){' '}
                  {mayWrite && (
                    <Button
                      size="small"
                      data-print-hide=""
                      onClick={() => void make(title)}
                      disabledFocusable={writes.state.kind === 'saving'}
                    >
                      {say('meetings.standingMake', { title })}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {value !== null && <CalendarSection {...props} feeds={value.feeds} onChanged={again} />}
      </PartFrame>
    </>
  );

  /** A group is no meeting: what is said of it is told by the plan that is read anew. */
  async function make(title: string): Promise<void> {
    const { meetings } = await site.machinery();
    const made = await meetings.groups.add(plan, title, null);
    if (made.ok) await source.reload();
    again();
  }

  function leadOf(): string {
    const coming = plan.groups
      .flatMap((group) => {
        const next = nextMeeting(value?.meetings ?? [], group.key, today);
        return next === null ? [] : [{ group, day: next.day }];
      })
      .sort((a, b) => a.day.localeCompare(b.day));
    const [first] = coming;
    if (plan.groups.length === 0) return say('meetings.lead.none');
    const next =
      first === undefined
        ? say('meetings.lead.noNext')
        : say('meetings.lead.next', {
            group: groupName(first.group.title),
            day: sayDay(first.day, today, say.locale),
          });
    const lacks = coverage === null || reference === undefined ? null : lacking(coverage, reference.title, say);
    return lacks === null ? next : `${next} ${lacks}`;
  }
};

/** One sentence of what the group lacks; null where nobody sits in it yet, or nothing does. */
function lacking(coverage: Coverage, title: string, say: Say): string | null {
  if (coverage.members.length === 0) return null;
  const units = lackingUnits(coverage);
  if (units.length > 0) return say('meetings.lead.lacking', { group: groupName(title), units: units.join(', ') });
  return coverage.hasLawyer ? null : say('meetings.lead.noLawyer', { group: groupName(title) });
}
