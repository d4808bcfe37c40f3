import { faults } from '../../http/faults';
import { ServiceError } from '../../http/message';
import type { Principal } from '../../store/people';
import type { Call } from '../call';
import { setBy, textIn } from '../written';

const switches = [
  'AllowMembersEditMembership',
  'AllowRequestToJoinLeave',
  'AutoAcceptRequestToJoinLeave',
  'OnlyAllowMembersViewMembership',
] as const;
const groupProperties = new Set<string>([
  ...switches,
  'Title',
  'Description',
  'Owner',
  'RequestToJoinLeaveEmailSetting',
]);

/** What a body says of a group, for a new and for a changed one. */
export function groupChange(
  call: Call,
  siteId: string,
  body: Record<string, unknown>,
  old: Principal | null,
): Partial<Principal> {
  const entries = setBy(body, 'SP.Group', groupProperties);
  const title = textIn(body, 'Title');
  if (title !== null && title.trim() === '') throw faults.badArgument('The group name is empty.');
  if (title !== null && title.length > 255)
    throw faults.badArgument('The group name is too long. It may have at most 255 characters.');
  const taken = title === null ? null : call.stores.people.groupByName(siteId, title);
  if (taken && taken.principalId !== old?.principalId)
    throw new ServiceError(
      500,
      '-2130575293, Microsoft.SharePoint.SPException',
      'The specified name is already in use.',
    );
  return {
    ...(title === null ? {} : { title, login: title }),
    ...('Description' in body ? { description: textIn(body, 'Description') ?? '' } : {}),
    settings: {
      ...old?.settings,
      ...Object.fromEntries(
        entries.filter(([name, value]) =>
          (switches as readonly string[]).includes(name)
            ? typeof value === 'boolean'
            : name === 'RequestToJoinLeaveEmailSetting',
        ),
      ),
    },
  };
}
