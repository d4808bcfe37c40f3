/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
export function zoneOffset(moment: Date, zone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment.getTime() / 1000) * 1000;
}

/** The moment at which a zone's clock shows this time (written as if it were UTC). */
export function fromZone(wall: Date, zone: string): Date {
  const guess = new Date(wall.getTime() - zoneOffset(wall, zone));
  return new Date(wall.getTime() - zoneOffset(guess, zone));
}
