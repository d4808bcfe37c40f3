import fs from 'node:fs';
import path from 'node:path';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/security/web.js';
import { PermissionKind } from '@pnp/sp/security/types.js';
import type { SPFI } from '@pnp/sp/fi.js';
import { statusOf } from '../../src/lists/faults';
import { createPlanRepository } from '../../src/lists/plan-repository';
import { readAnswerSettings } from '../../src/lists/questions/answer-settings';
import { allLists } from '../../src/lists/schema';
import { listOf } from '../../src/lists/table';
import type { Run } from '../io';

export interface Finding {
  readonly id: string;
  readonly ok: boolean;
  /** What must be in place. */
  readonly what: string;
  /** What to do; empty where nothing is to be done. */
  readonly fix: string;
}

const finding = (id: string, ok: boolean, what: string, fix: string): Finding => ({ id, ok, what, fix: ok ? '' : fix });

/** What must be in place on this machine. */
export function checkMachine({ say, root }: Run): Finding[] {
  const major = Number(process.versions.node.split('.')[0]);
  const has = (...parts: string[]): boolean => fs.existsSync(path.join(root, ...parts));
  return [
    finding('node', major >= 20, say('cli.doctor.node', { value: process.versions.node }), say('cli.doctor.nodeFix')),
    finding('packages', has('node_modules', '@pnp', 'sp'), say('cli.doctor.packages'), say('cli.doctor.startFix')),
    finding('built', has('dist', 'node', 'cli.mjs'), say('cli.doctor.built'), say('cli.doctor.startFix')),
    finding('pages', has('dist', 'pages', 'teams-app'), say('cli.doctor.pages'), say('cli.doctor.startFix')),
  ];
}

/** What must be in place on a site; the first thing that is not ends the row, since the next ones follow from it. */
export async function checkSite(run: Run, site: string, connect: () => SPFI): Promise<Finding[]> {
  const { say } = run;
  const found = [
    finding('answers', await answers(site), say('cli.doctor.answers', { site }), say('cli.doctor.answersFix')),
  ];
  if (!found[0]?.ok) return found;
  const sp = connect();
  const user = await sp.web.currentUser
    .select('Id')()
    .then(
      () => true,
      () => false,
    );
  found.push(finding('signedIn', user, say('cli.doctor.signedIn'), say('cli.doctor.signedInFix')));
  if (!user) return found;
  for (const list of allLists) {
    const have = await columnsOf(sp, list);
    const missing = have && list.fields.filter((field) => !have.has(field.name)).map((field) => field.name);
    const fix = missing
      ? say('doctor.columns', { list: list.da, field: missing.join(', ') })
      : say('doctor.lists', { list: list.da });
    found.push(finding(`list:${list.name}`, missing?.length === 0, say('cli.doctor.list', { list: list.da }), fix));
  }
  const may = await sp.web.currentUserHasPermissions(PermissionKind.EditListItems).catch(() => false);
  found.push(finding('rights', may, say('cli.doctor.rights'), say('cli.doctor.rightsFix')));
  // Before the lists are there nobody can have said it.
  if (found.every(({ ok }) => ok)) found.push(await checkContact(run, sp));
  return found;
}

/** Whom somebody is sent to who writes of a child in danger: there is no usual place, so it has to be said. */
async function checkContact({ say }: Run, sp: SPFI): Promise<Finding> {
  const { contacts } = await readAnswerSettings(createPlanRepository(sp));
  const fix = say('doctor.contacts', { topic: say('cli.doctor.contactTopic') });
  return finding('contact', contacts.notificationContact !== null, say('cli.doctor.contact'), fix);
}

/** Any answer at all counts: whether one may come in is the next question. */
const answers = (site: string): Promise<boolean> =>
  fetch(`${site}/_api/web`, { signal: AbortSignal.timeout(15_000) }).then(
    () => true,
    () => false,
  );

async function columnsOf(sp: SPFI, list: (typeof allLists)[number]): Promise<Set<string> | null> {
  try {
    const fields: { InternalName: string }[] = await listOf(sp, list).fields.select('InternalName')();
    return new Set(fields.map((field) => field.InternalName));
  } catch (error) {
    if (statusOf(error).kind === 'noList') return null;
    throw error;
  }
}
