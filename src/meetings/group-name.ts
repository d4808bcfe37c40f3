/** "Styregruppe ifm. udviklingsplanen" is "styregruppen" in a sentence; a standing meeting keeps its name. Pure. */
export function groupName(title: string): string {
  const first = title.split(/\s+(?:ifm\.?|for|i|vedr\.?|om|til|-|–|\()/)[0] ?? title;
  return /gruppe$/i.test(first) ? `${first.toLocaleLowerCase('da')}n` : first;
}
