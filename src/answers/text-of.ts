import type { Answer, Fact } from './answer';

const factLine = ({ text, details, source }: Fact): string =>
  [`- ${source.id} ${text}`, ...details.map(({ name, value }) => `  ${name}: ${value}`)].join('\n');

/** An answer as plain text: the sentence, the facts, what is missing and what can be chosen. Pure. */
export const textOf = ({ sentence, facts, notes, choices }: Answer): string =>
  [sentence, ...facts.map(factLine), ...notes, ...choices.map(({ text }) => `- ${text}`)].join('\n');
