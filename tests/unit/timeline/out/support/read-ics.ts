// A reader of iCalendar of the tests' own, by RFC 5545 and not by how the writer writes.

export interface ReadEvent {
  readonly properties: ReadonlyMap<string, string>;
  readonly days: readonly string[];
}

const unescape = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_all, c: string) => (/n/i.test(c) ? '\n' : c));

/** Unfolds, parts names from values, unescapes TEXT and counts out rules; throws where the form is not kept. */
export function readIcs(text: string): { readonly head: ReadonlyMap<string, string>; readonly events: ReadEvent[] } {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('Lines must end with CRLF');
  const folded = text.slice(0, -2).split('\r\n');
  for (const line of folded) if (Buffer.byteLength(line) > 75) throw new Error(`Longer than 75 octets: ${line}`);
  const lines = folded
    .join('\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
  const head = new Map<string, string>();
  const events: ReadEvent[] = [];
  let now: Map<string, string> | null = null;
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('Not one calendar');
  for (const line of lines.slice(1, -1)) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`No property: ${line}`);
    if (line === 'BEGIN:VEVENT') now = new Map();
    else if (line === 'END:VEVENT' && now !== null) {
      events.push({ properties: now, days: daysOf(now) });
      now = null;
    } else (now ?? head).set(name, unescape(value));
  }
  return { head, events };
}

const day = (compact: string): string => `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}`;

function daysOf(event: ReadonlyMap<string, string>): string[] {
  const first = day(event.get('DTSTART;VALUE=DATE') ?? '');
  const rule = new Map((event.get('RRULE') ?? '').split(';').map((part) => part.split('=') as [string, string]));
  const count = Number(rule.get('COUNT') ?? 1);
  const interval = Number(rule.get('INTERVAL') ?? 1);
  const days: string[] = [];
  const start = new Date(`${first}T00:00:00Z`);
  const [y, m, d] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
  for (let n = 0; days.length < count && n < 3000; n++) {
    const step = n * interval;
    const freq = rule.get('FREQ');
    const months = freq === 'YEARLY' ? step * 12 : freq === 'MONTHLY' ? step : 0;
    const by = freq === 'WEEKLY' ? step * 7 : freq === 'DAILY' ? step : 0;
    const last = rule.get('BYMONTHDAY') === '-1';
    const date = new Date(last ? Date.UTC(y, m + months + 1, 0) : Date.UTC(y, m + months, d + by));
    // A month without the day has no such event.
    if (!last && months > 0 && date.getUTCDate() !== d) continue;
    days.push(date.toISOString().slice(0, 10));
  }
  return days;
}
