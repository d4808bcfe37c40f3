import fs from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { isLocalDate } from '../src/periods/index';
import { CliError, type Run } from './io';

/** A day as `yyyy-mm-dd` that the calendar has. */
export function dayOption(value: string): string {
  if (!isLocalDate(value)) throw new InvalidArgumentError(value);
  return value;
}

/** A port, 0 to 65535. */
export function portOption(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError(value);
  return port;
}

/** An address with http or https. */
export function urlOption(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new InvalidArgumentError(value);
  return value.replace(/\/+$/, '');
}

/** A file's bytes, no more than `limit` of them read; a file that is not there is a sentence, not a stack. */
export function readInput(run: Run, file: string, limit = 60_000_000): Uint8Array {
  const full = path.resolve(run.cwd, file);
  let handle: number;
  try {
    handle = fs.openSync(full, 'r');
  } catch {
    throw new CliError(run.say('cli.noFile', { file }));
  }
  try {
    const stat = fs.fstatSync(handle);
    if (!stat.isFile()) throw new CliError(run.say('cli.noFile', { file }));
    // A file beyond the limit is refused by its length; its bytes never come into memory.
    const bytes = new Uint8Array(Math.min(stat.size, limit + 1));
    fs.readSync(handle, bytes);
    return bytes;
  } finally {
    fs.closeSync(handle);
  }
}
