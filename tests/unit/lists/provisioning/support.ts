import { spfi, type SPFI } from '@pnp/sp/fi.js';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { RetryingFetch, usualTransport } from '../../../../src/lists/transport/retrying-fetch';
import { differences } from '../../../../src/lists/provisioning/differences';
import type { RunningSite } from '../support/running-site';
import { allLists } from '../../../../src/lists/schema';
import { readPresent } from '../../../../src/lists/provisioning/present';

/** Everything provisioning makes, without numbers that differ from run to run: what two sites are compared by. */
export async function snapshot(sp: SPFI): Promise<unknown> {
  const present = await readPresent(sp, allLists);
  return {
    lists: [...present.lists].map(([name, list]) => ({
      name,
      title: list.Title,
      description: list.Description,
      versions: [list.EnableVersioning, list.MajorVersionLimit],
      attachments: list.EnableAttachments,
      validation: [list.ValidationFormula, list.ValidationMessage],
      forms: list.contentTypes.map((type) => type.ClientFormCustomFormatter),
      fields: list.fields
        .map(({ SchemaXml: _xml, 'odata.id': _id, 'odata.editLink': _link, ...field }) => field)
        .sort((a, b) => (a.InternalName < b.InternalName ? -1 : 1)),
      views: list.views
        .map((view) => [view.leaf, view.Title, view.DefaultView, view.ViewQuery])
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    })),
    groups: present.groups.map((group) => [group.Title, group.Description]),
    assignments: present.assignments?.map((one) => [
      one.Member.LoginName,
      one.RoleDefinitionBindings.map((level) => level.RoleTypeKind),
    ]),
  };
}

/** Kinds of the steps that a site would be taken through now. */
export const allSteps = async (sp: SPFI): Promise<string[]> =>
  differences(allLists, await readPresent(sp, allLists)).steps.map((step) => step.kind);

/** @pnp/sp of the owner whose process dies after `count` requests. */
export function mortal(site: RunningSite, count: number): SPFI {
  let left = count;
  const transport = usualTransport();
  return spfi(site.as('stab')).using(
    RetryingFetch({
      ...transport,
      patience: { ...transport.patience, attempts: 1 },
      fetch: (url, init) => (left-- > 0 ? globalThis.fetch(url, init) : Promise.reject(new Error('killed'))),
    }),
  );
}

/** @pnp/sp of the owner at whose site every third answer is lost, its work being done; it waits for nothing. */
export function unlucky(site: RunningSite): SPFI {
  let seen = 0;
  const transport = usualTransport();
  return spfi(site.as('stab')).using(
    RetryingFetch({
      ...transport,
      pace: { ...transport.pace, random: () => 0 },
      patience: { ...transport.patience, attempts: 4 },
      fetch: async (url, init) => {
        const answer = await globalThis.fetch(url, init);
        if (++seen % 3 === 0) throw new Error('lost');
        return answer;
      },
    }),
  );
}

/** Runs work as a process that dies after ever as many requests, again and again, until it comes through. */
export async function killedOften(site: RunningSite, work: (sp: SPFI) => Promise<unknown>): Promise<number> {
  for (let killed = 0; killed < 200; killed++) {
    try {
      // Two that read, one that writes; now and then some more, for the upgrade, which looks at each list anew.
      await work(mortal(site, 3 + (killed % 8)));
      return killed;
    } catch (error) {
      if (!(error instanceof RequestFault) || error.kind !== 'offline') throw error;
    }
  }
  throw new Error('Came never through');
}
