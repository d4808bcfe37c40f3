import type { DocumentChange, GoverningDocument, NewDecision, NewDocument } from '../../documents/document';
import type { DocumentRegister, NewVersion } from '../../lists/documents/register';
import type { Say } from '../../text/text';
import type { FieldName } from './document-fields';
import { changeTask, type DocumentTask } from './use-writes';

/** A change of one document, said as it is saved and as it is taken back. */
export function fieldsTask(
  register: DocumentRegister,
  document: GoverningDocument,
  change: DocumentChange,
  say: Say,
): DocumentTask {
  const [name] = Object.keys(change) as FieldName[];
  const field = name === undefined ? '' : say(`documents.field.${name}`);
  return changeTask(
    register,
    document,
    change,
    say('documents.saved.field', { field }),
    say('documents.undone.field', { field }),
  );
}

/** A decision on a document; to take it back puts the former one in its place. */
export function decisionTask(
  register: DocumentRegister,
  document: GoverningDocument,
  decision: NewDecision,
  say: Say,
): DocumentTask {
  return {
    about: document.key,
    done: say('documents.saved.decision', {
      document: document.title,
      decision: say(`documents.decision.${decision.decision}`),
    }),
    run: () => register.decide(document, decision),
    takeBack: (now) => ({
      about: document.key,
      done: say('documents.undone.decision', { document: document.title }),
      run: () => register.undecide(now, document),
      takeBack: null,
    }),
  };
}

/** A new version; to take it back puts the former in its place. What was confirmed meanwhile stays confirmed. */
export function versionTask(
  register: DocumentRegister,
  document: GoverningDocument,
  version: NewVersion,
  say: Say,
): DocumentTask {
  const { version: number, validFrom, link, acknowledgeBy } = document;
  return {
    about: document.key,
    done: say('documents.saved.version', { version: version.version }),
    run: () => register.newVersion(document, version),
    takeBack: (now) =>
      changeTask(
        register,
        now,
        { version: number, validFrom, link, acknowledgeBy },
        say('documents.undone.version', { version: number }),
      ),
  };
}

/** Those who lack are reminded by the bot. What is sent cannot be taken back. */
export const remindTask = (register: DocumentRegister, document: GoverningDocument, say: Say): DocumentTask => ({
  about: document.key,
  done: say('documents.saved.remind', { document: document.title }),
  run: () => register.remindReaders(document),
  takeBack: null,
});

/** A new document, made once however often it is tried: `id` is the same at each try. */
export const newTask = (register: DocumentRegister, document: NewDocument, id: string, say: Say): DocumentTask => ({
  about: id,
  done: say('documents.saved.new', { document: document.title }),
  run: () => register.add(document, id),
  takeBack: null,
});
