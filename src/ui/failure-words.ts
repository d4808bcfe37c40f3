import { ProvisionRefused } from '../lists/provisioning/refusals';
import { asFault, faultWords } from '../lists/transport/request-fault';
import { PlanRefused } from '../lists/write-plan';
import type { Say } from '../text/text';

/** Whatever stopped a piece of work, as a person reads it: what happened, why, and what to do. */
export function failureWords(error: unknown, say: Say): string {
  if (error instanceof ProvisionRefused) return error.words(say);
  if (error instanceof PlanRefused) return say(error.key, { where: error.where });
  return faultWords(asFault(error), say);
}
