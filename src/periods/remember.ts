const kept = 256;

/**
 * A pure function that remembers its latest answers: asked again with the same texts, it gives the same answer at once.
 * Bounded, so that a long-running process holds no more than the last few texts.
 */
export function remember<Arguments extends readonly (string | null)[], Answer>(
  work: (...of: Arguments) => Answer,
): (...of: Arguments) => Answer {
  const answers = new Map<string, Answer>();
  return (...of) => {
    const key = JSON.stringify(of);
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as Answer;
    const answer = work(...of);
    if (answers.size >= kept) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
