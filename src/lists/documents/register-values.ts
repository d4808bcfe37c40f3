import type { Decided, DocumentChange } from '../../documents/document';
import type { RowValues } from '../values';

/** The columns that a change writes; what is not in it is left out. Pure. */
export function changeValues(change: DocumentChange): RowValues {
  return {
    Title: change.title,
    Kind: change.kind,
    OwnerRole: change.ownerRole,
    OwnerPerson: change.owner === undefined ? undefined : (change.owner?.id ?? null),
    Audience: change.audience,
    Law: change.law,
    ValidFrom: change.validFrom,
    ReviewBy: change.reviewBy,
    ReviewedOn: change.reviewedOn,
    DocumentLink: change.link,
    DocumentVersion: change.version,
    Acknowledge: change.acknowledge,
    AcknowledgeBy: change.acknowledgeBy,
    ReplacesDocument: change.replaces,
    ReplacedBy: change.replacedBy,
  };
}

export const decidedValues = (decided: Decided | null): RowValues => ({
  Decision: decided?.decision ?? null,
  DecisionReason: decided?.reason ?? null,
  DecidedBy: decided?.by?.id ?? null,
  DecidedOn: decided?.on ?? null,
});
