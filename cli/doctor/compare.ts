import { differences, shapeOf, type Difference } from './shape';
import { probes, type Probe } from './probes';

export interface Site {
  readonly url: string;
  readonly token: () => Promise<string>;
}

export interface ProbeDifference extends Difference {
  readonly probe: string;
}

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Headers that a client of the API reads; the others are the network's. */
const readHeaders = ['content-type', 'etag', 'location', 'retry-after', 'www-authenticate', 'sprequestguid'];

/** Asks both sites each question and says every difference in form: never a value, since those are the site's own. */
export async function compareSites(real: Site, local: Site): Promise<ProbeDifference[]> {
  const found: ProbeDifference[] = [];
  for (const probe of probes) {
    const [a, b] = await Promise.all([ask(real, probe), ask(local, probe)]);
    for (const difference of between(a, b)) found.push({ probe: probe.name, ...difference });
  }
  return found;
}

async function ask({ url, token }: Site, probe: Probe): Promise<Answer> {
  const path = new URL(url).pathname.replace(/\/+$/, '');
  const answer = await fetch(`${url}/_api/${probe.path.replaceAll('{path}', path)}`, {
    method: probe.method ?? 'GET',
    headers: {
      Accept: probe.accept ?? 'application/json',
      'Content-Type': 'application/json;charset=utf-8',
      Authorization: `Bearer ${await token()}`,
    },
    ...(probe.body ? { body: JSON.stringify(probe.body) } : {}),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  let body: unknown = text === '' ? null : text;
  try {
    body = JSON.parse(text);
  } catch {
    // Not every answer is JSON; its form is then that of a text.
  }
  return { status: answer.status, code: codeOf(body), headers: Object.fromEntries(answer.headers), body };
}

function between(real: Answer, local: Answer): Difference[] {
  const found: Difference[] = [];
  const same = (at: string, a: string, b: string): void => {
    if (a !== b) found.push({ at, real: a, local: b });
  };
  same('status', String(real.status), String(local.status));
  same('error code', real.code, local.code);
  for (const name of readHeaders) {
    const form = (answer: Answer): string => {
      const value = answer.headers[name];
      if (value === undefined) return 'absent';
      return name === 'content-type' ? value.toLowerCase().replace(/\s/g, '') : 'present';
    };
    same(`header ${name}`, form(real), form(local));
  }
  // Another status has another body; to say each of its parts would say the same thing again.
  return real.status === local.status ? [...found, ...differences(shapeOf(real.body), shapeOf(local.body))] : found;
}

function codeOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const error = (body as Record<string, unknown>)['odata.error'] ?? (body as Record<string, unknown>)['error'];
  const code = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)['code'] : '';
  return typeof code === 'string' ? code : '';
}
