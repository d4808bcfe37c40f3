/** A time of the day as people write it, as a clock has it: "13.00-15.00", "kl. 9 til 11.30", "13:00". */
export interface MeetingTimes {
  /** "13:00"; null where none can be read. */
  readonly from: string | null;
  readonly to: string | null;
}

const clock = /(?<![\d.:])([01]?\d|2[0-3])(?:[.:]([0-5]\d))?(?![\d.:])/g;

/** Reads the first two times of a text; an end that is not after its beginning is none. Pure. */
export function timesOf(text: string | null): MeetingTimes {
  const [from = null, to = null] = [...(text ?? '').matchAll(clock)].map(
    ([, hour = '', minute = '00']) => `${hour.padStart(2, '0')}:${minute}`,
  );
  return { from, to: from !== null && to !== null && to > from ? to : null };
}
