import * as React from 'react';
import type { MachineryPartProps } from '../parts';
import { GroupsView } from './groups-view';
import { MeetingView } from './meeting-view';
import { PeopleView } from './people-view';

/** Groups and meetings: all of them, one meeting, or who has which role. */
export const MeetingsPart: React.FC<MachineryPartProps> = (props) => {
  const { inner } = props;
  const row = /^m(\d{1,9})$/.exec(inner ?? '')?.[1];
  if (row !== undefined) return <MeetingView {...props} id={Number(row)} />;
  return inner === 'people' ? <PeopleView {...props} /> : <GroupsView {...props} />;
};
