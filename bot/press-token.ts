import { createHmac, timingSafeEqual } from 'node:crypto';
import { addDays } from '../src/periods/index';
import type { LocalDate } from '../src/plan/plan';

/** So long the buttons of a person's own view are good; Teams asks for the view anew whenever the card is looked at. */
const ownDays = 7;

/** What a card's button was given along: the stored token that all see, or one that only one person can use. */
export interface ReadToken {
  /** The token that stands in the outbox. */
  readonly stored: string;
  /** `common`: it stands on the card for all. `foreign`: made for somebody else, or by nobody. */
  readonly of: 'common' | 'own' | 'foreign' | 'expired';
}

export interface PressTokens {
  /** A token for one person's view of a card, for some days. */
  own(stored: string, personId: string, today: LocalDate): string;
  read(given: string, personId: string, today: LocalDate): ReadToken;
}

/**
 * Tokens of one person's view. They are signed, not stored: every process that has the secret knows them, and the row of the
 * outbox that they belong to says what they may do.
 */
export function createPressTokens(secret: string): PressTokens {
  const key = createHmac('sha256', secret).update('fremdrift press').digest();
  const sign = (...parts: readonly string[]): string =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
  return {
    own(stored, personId, today) {
      const until = addDays(today, ownDays);
      return [stored, until, sign(stored, until, personId)].join('.');
    },
    read(given, personId, today) {
      const [stored = '', until, signature, ...more] = given.split('.');
      if (until === undefined) return { stored, of: 'common' };
      if (signature === undefined || more.length > 0 || !same(signature, sign(stored, until, personId)))
        return { stored, of: 'foreign' };
      return { stored, of: until < today ? 'expired' : 'own' };
    },
  };
}

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
