import type { SPFI } from '@pnp/sp/fi.js';
import type { Locale } from '../../text/text';
import { allLists } from '../schema/whole';
import { siteUrlOf } from '../table';
import { asFault, isPassing } from '../transport/request-fault';
import { carryOut } from './carry-out';
import { differences, type DifferenceOptions } from './differences';
import { laterSteps } from './later-steps';
import { partsOf, stillMade, writtenMade, type Made } from './made';
import { readPresent, type PresentSite } from './present';
import { ProvisionRefused } from './refusals';
import { readSettings, writeMade, writeVersion } from './settings';
import { nameOf, type Kept, type Plan, type Step } from './step';
import { carryOutUpgrades, pendingUpgrades, schemaVersion } from './upgrades';

export interface ProvisionReport {
  /** What was made: list, list/column, list/view or group. Columns and views of a list just made are not told apart. */
  readonly made: string[];
  /** Lists that were there. */
  readonly unchanged: string[];
  /** What was changed of things that were there. */
  readonly changed: string[];
  /** What a person changed, and was left alone. */
  readonly kept: readonly Kept[];
  /** Version of the lists before and now; null for a site that had none. */
  readonly from: number | null;
  readonly to: number;
}

export interface ProvisionProgress {
  readonly done: number;
  readonly total: number;
  /** The list or group that is worked on, as it is shown in each language; null at the end. */
  readonly name: Readonly<Record<Locale, string>> | null;
}

export interface ProvisionOptions extends DifferenceOptions {
  readonly onProgress?: (progress: ProvisionProgress) => void;
}

/**
 * Groups are made, then given rights, then copied into the rights of the service's lists, then lowered there: four rounds,
 * and some for safety.
 */
const rounds = 6;
/** How many requests in a row may break off before the run is given up. */
const mostBreaks = 6;

/**
 * Gives a site what is declared and brings its rows up to the present version. Changes nothing that a person made, takes
 * nothing away, and can be run again after a break anywhere. Needs a site owner's token.
 */
export async function provision(sp: SPFI, options: ProvisionOptions = {}): Promise<ProvisionReport> {
  const started = await inspect(sp, options);
  const mayMake = started.present.rights.provision;
  const first = mayMake ? started.plan : { ...started.plan, steps: [] };
  // A list that is made anew is forgotten first: after a break, what is still to come would seem taken away.
  if (mayMake && started.forgotten) await writeMade(sp, started.made);
  const { done, kept, present } = await settle(sp, first, { ...options, made: started.made }, started.present);
  if (started.version !== schemaVersion) {
    await carryOutUpgrades(sp, started.version);
    await writeVersion(sp, schemaVersion);
  }
  const made = new Set([...started.made, ...partsOf(allLists, present)]);
  if (mayMake && writtenMade(made) !== writtenMade(started.made)) await writeMade(sp, made);
  options.onProgress?.({ done: done.length, total: done.length, name: null });
  return { ...reportOf(started.present, done), kept, from: started.version, to: schemaVersion };
}

/** Carries steps out until the site has what is declared; what a dropped connection or a busy part left is asked anew. */
async function settle(
  sp: SPFI,
  first: Plan,
  options: ProvisionOptions,
  before: PresentSite,
): Promise<{ readonly done: readonly Step[]; readonly kept: readonly Kept[]; readonly present: PresentSite }> {
  const done: Step[] = [];
  const duplicates = new Map<string, Step>();
  const told = (total: number, step: Step | undefined): void =>
    options.onProgress?.({ done: done.length, total, name: shownName(step) });
  let plan = first;
  let present = before;
  for (let round = 0, breaks = 0; plan.steps.length > 0;) {
    if (round === rounds) throw new Error(`Provisioning does not settle: ${plan.steps.map(nameOf).join(', ')}`);
    const total = done.length + plan.steps.length;
    told(total, plan.steps[0]);
    try {
      await carryOut(sp, plan.steps, (steps, refused) => {
        breaks = 0;
        done.push(...steps);
        for (const step of refused) duplicates.set(nameOf(step), step);
        told(total, steps[steps.length - 1]);
      });
      round++;
    } catch (error) {
      if (!isPassing(asFault(error)) || ++breaks > mostBreaks) throw error;
    }
    present = await readPresent(sp, allLists, options.serviceLogin);
    const next = differences(allLists, present, options);
    plan = { ...next, steps: next.steps.filter((step) => !isRefused(step, duplicates)) };
  }
  return { done, kept: [...plan.kept, ...[...duplicates.values()].flatMap(keptUnique)], present };
}

const isRefused = (step: Step, refused: ReadonlyMap<string, Step>): boolean =>
  step.kind === 'changeField' && step.aspects.includes('unique') && refused.has(nameOf(step));

const keptUnique = (step: Step): Kept[] =>
  step.kind === 'changeField' ? [{ list: step.list.name, part: step.field, aspect: 'unique', found: '' }] : [];

export interface Inspection {
  readonly plan: Plan;
  /** What follows when those steps are done, such as the rights of a group that is to be made: for words, not to carry out. */
  readonly later: readonly Step[];
  readonly present: PresentSite;
  /** What earlier runs have made and a person may have taken away. */
  readonly made: Made;
  /** Some of what was made before belonged to lists that are gone. */
  readonly forgotten: boolean;
  readonly version: number | null;
  /** Versions to which rows have to be brought, in order. */
  readonly upgrades: readonly number[];
  /** True where the program cannot work on the site as it is: an earlier version, or a list or column is missing. */
  readonly lacking: boolean;
}

/** What provisioning would do; changes nothing. Refuses a newer site, and a person who may not make lists. */
export async function inspect(sp: SPFI, options: DifferenceOptions = {}): Promise<Inspection> {
  const present = await readPresent(sp, allLists, options.serviceLogin);
  const settings = present.lists.size === 0 ? null : await readSettings(sp, present);
  const version = settings?.version ?? null;
  const remembered: Made = settings?.made ?? new Set();
  const made = stillMade(remembered, allLists, present);
  if (version !== null && version > schemaVersion)
    throw new ProvisionRefused('newer', siteUrlOf(sp), version, schemaVersion);
  const plan = differences(allLists, present, { ...options, made });
  const later = laterSteps(plan.steps, allLists, present, options);
  const lacking = version !== schemaVersion || plan.steps.some((step) => essential.has(step.kind));
  if (!present.rights.provision && lacking) throw new ProvisionRefused('forbidden', siteUrlOf(sp));
  const forgotten = made.size < remembered.size;
  return { plan, later, present, version, upgrades: pendingUpgrades(version), lacking, made, forgotten };
}

/** What the program cannot work without; all else waits for an owner, and an editor may import a plan meanwhile. */
const essential: ReadonlySet<Step['kind']> = new Set(['makeList', 'addField']);

function shownName(step: Step | undefined): ProvisionProgress['name'] {
  if (step === undefined) return null;
  const { da, en } = 'list' in step ? step.list : { da: nameOf(step), en: nameOf(step) };
  return { da, en };
}

const making: ReadonlySet<Step['kind']> = new Set(['makeList', 'addField', 'addView', 'makeGroup']);

function reportOf(before: PresentSite, done: readonly Step[]): Pick<ProvisionReport, 'made' | 'unchanged' | 'changed'> {
  const isNew = (step: Step): boolean => 'list' in step && !before.lists.has(step.list.name);
  const names = (steps: readonly Step[]): string[] => [...new Set(steps.map(nameOf))];
  const made = names(done.filter((step) => making.has(step.kind) && (step.kind === 'makeList' || !isNew(step))));
  const changed = names(done.filter((step) => !making.has(step.kind) && !isNew(step)));
  return {
    made,
    unchanged: allLists.map((list) => list.name).filter((name) => before.lists.has(name)),
    changed: changed.filter((name) => !made.includes(name)),
  };
}
