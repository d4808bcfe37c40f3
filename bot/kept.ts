/** More answers than these are not kept. */
const most = 5000;

/** Keeps what was asked for a while, each by its key; a question that failed is asked again. */
export function createKept<T>(now: () => Date, freshMs: number): (key: string, ask: () => Promise<T>) => Promise<T> {
  const known = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  return (key, ask) => {
    const before = known.get(key);
    if (before && now().getTime() - before.at < freshMs) return before.answer;
    if (known.size >= most) known.clear();
    const answer = ask();
    const one = { at: now().getTime(), answer };
    known.set(key, one);
    answer.catch(() => known.get(key) === one && known.delete(key));
    return answer;
  };
}
