import { FileInUse } from '../local/sharepoint/store/file-in-use';
import { FileOfOtherForm } from '../local/sharepoint/store/other-form';
import { CliError, type Run } from './io';

/** Why the list service could not open its file, as a sentence; any other fault is given back as it is. */
export function openingProblem(run: Run, error: unknown, file: string): unknown {
  if (error instanceof FileInUse) return new CliError(run.say('cli.sharepoint.inUse', { file: error.file }));
  if (error instanceof FileOfOtherForm) return new CliError(run.say('cli.sharepoint.otherForm', { file: error.file }));
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  // libsql says a folder that is missing in the message alone.
  if (/^SQLITE_/.test(String(code)) || /^ConnectionFailed/.test(String(message)))
    return new CliError(run.say('cli.sharepoint.badFile', { file }));
  return error;
}
