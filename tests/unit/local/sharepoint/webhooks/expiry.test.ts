import { readExpiry } from '../../../../../local/sharepoint/webhooks/expiry';

const now = new Date('2025-03-04T08:00:00Z');
test.each([
  ['nothing', undefined, '2025-08-31T08:00:00Z'],
  ['the form that @pnp/sp documents', '2025-06-01T10:00:00+02:00', '2025-06-01T08:00:00Z'],
  ['UTC with parts of a second', '2025-06-01T10:00:00.1234567Z', '2025-06-01T10:00:00Z'],
  ['no zone', '2025-06-01T10:00:00', '2025-06-01T10:00:00Z'],
  ['a day alone', '2025-06-01', '2025-06-01T00:00:00Z'],
  ['exactly 180 days', '2025-08-31T08:00:00Z', '2025-08-31T08:00:00Z'],
])('%s is taken', (_what, asked, expected) => expect(readExpiry(asked, now)).toEqual({ ok: true, at: expected }));

test.each([['2025-03-04T08:00:00Z'], ['2025-09-02T08:00:00Z'], ['1. juni'], [''], [12], ['2025-13-40'], [{}]])(
  '%j is refused',
  (asked) => expect(readExpiry(asked, now).ok).toBe(false),
);
