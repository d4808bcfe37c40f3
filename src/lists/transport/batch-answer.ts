import type { TimelinePipe } from '@pnp/core';
import { parseBinderWithErrorCheck, type Queryable } from '@pnp/queryable';
import { HeldAnswer } from './held-answer';
import { RequestFault } from './request-fault';

/**
 * Reads the answer of a batch in place of @pnp/sp, which makes a Response of each part's text, so that all of it is encoded
 * and decoded once more. What @pnp/sp gathers and sends is its own.
 */
export function BatchAnswers(): TimelinePipe<Queryable> {
  const parse = parseBinderWithErrorCheck(async (response) => partsOf(await response.text()));
  return (instance) => {
    instance.on.pre(function (url, init, result) {
      if (/\/_api\/\$batch$/i.test(url)) this.using(parse);
      return Promise.resolve([url, init, result]);
    });
    return instance;
  };
}

/**
 * The parts of a batch's answer, in their order (SURFACE.md 11): each a head of its own, a status line, headers and a body.
 * Throws a RequestFault where the answer is none or breaks off.
 */
export function partsOf(answer: string): Response[] {
  const mark = /^\s*(--batchresponse_[^\s]+?)\r?\n/.exec(answer);
  const boundary = mark?.[1];
  if (!mark || boundary === undefined) throw new RequestFault('other');
  const parts: Response[] = [];
  for (let from = mark[0].length; ;) {
    // A body is JSON or XML, in which no line begins like this.
    const end = answer.indexOf(`\n${boundary}`, from);
    if (end < 0) throw new RequestFault('other');
    parts.push(partOf(answer, from, end));
    const after = end + 1 + boundary.length;
    if (answer.startsWith('--', after)) return parts;
    const next = answer.indexOf('\n', after);
    if (next < 0) throw new RequestFault('other');
    from = next + 1;
  }
}

/** A part between two boundaries. Its body is a slice of the answer and no copy. */
function partOf(answer: string, from: number, end: number): Response {
  let at = from;
  const line = (): string => {
    const stop = answer.indexOf('\n', at);
    const until = stop < 0 || stop > end ? end : stop;
    const text = answer.slice(at, until).trim();
    at = until + 1;
    return text;
  };
  while (line() !== '');
  const [, status, statusText = ''] = /^HTTP\/[\d.]+ +([2-5]\d\d) *(.*)$/i.exec(line()) ?? [];
  if (status === undefined) throw new RequestFault('other');
  const headers = new Headers();
  for (let said = line(); said !== ''; said = line()) {
    const [, name, value] = /^([\w-]+):(.*)$/.exec(said) ?? [];
    if (name !== undefined && value !== undefined) headers.append(name, value.trim());
  }
  return new HeldAnswer(answer.slice(at, end), { status: Number(status), statusText, headers });
}
