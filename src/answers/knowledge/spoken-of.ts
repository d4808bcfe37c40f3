import type { Topic } from '../answer';
import type { Asked } from '../question/read-question';
import type { Found } from './find';
import type { Owner } from './statement';

const mostWords = 3;

/** A name alone, of one of several things that were told of, chooses it: it is asked what was asked of them. Pure. */
export function choosing({ plain }: Asked, { owners }: Found, topic: Topic | null): Topic | null {
  const [best] = owners;
  const isOne =
    topic !== null &&
    best !== undefined &&
    best.byTitle >= 0.6 &&
    topic.subjects.length > 1 &&
    topic.subjects.includes(best.owner.key) &&
    plain.split(' ').length <= mostWords;
  return isOne ? { ...topic, asked: true } : topic;
}

/** A word that stands for what was spoken of, as the subject of what is asked of it: "hvornår er den evalueret". */
const itsSubject = /(?:^| )(?:er|bliver|blev|har|skal|kan|is|was) (?:den|det|de|it) /;

/** What is said of what was spoken of, where a question that names nothing else asks something of it. Pure. */
export function ofSpoken(found: Found, { plain, key }: Asked, subjects: readonly Owner[]): Found {
  if (subjects.length !== 1 || key !== null || !itsSubject.test(plain)) return found;
  if (found.owners.some(({ byTitle }) => byTitle >= 0.4)) return found;
  const owners = found.owners.filter(({ owner }) => subjects.includes(owner));
  const statements = found.statements.filter(({ of }) => subjects.includes(of.owner));
  return (statements[0]?.own ?? 0) >= 0.6 ? { ...found, owners, statements } : found;
}
