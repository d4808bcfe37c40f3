import { faultWords } from '../../lists/transport/request-fault';
import type { Say } from '../../text/text';
import type { EditProblem } from '../edit/edit-state';

/** What did not happen, why, and what to do, of a document. Pure. */
export function problemWords(problem: EditProblem, say: Say): string {
  switch (problem.kind) {
    case 'refused':
      return problem[say.locale];
    case 'gone':
      return say('documents.gone');
    case 'forbidden':
      return say('documents.forbidden');
    case 'fault':
      return say('documents.notSaved', { why: faultWords(problem.fault, say) });
  }
}
