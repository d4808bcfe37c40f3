/** What a batch asks for, without the ids and the host that each run has its own of. */
export const askedFor = (body: string): string =>
  (body.match(/^GET .*$/gm) ?? []).map((line) => line.replace(/https?:\/\/[^/]+/, '')).join('\n');
