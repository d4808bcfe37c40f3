import { addDays, sayDate, sayDay } from '../../periods/index';
import { wordsOfText } from '../language/words-of-text';
import { rootOf } from '../language/root';
import type { Fact, KnownDocument, KnownMeeting, KnownRound } from '../answer';
import { quote } from './about';
import { writtenOf } from './ask';
import { description } from './aspects';
import { itemFact } from './facts';
import { aboutGroup, groupOf } from './groups';
import { shown } from './item-rows';
import { narrowed } from './narrow';
import { inSentence, listed, type Reply, type Scope } from './scope';

/** "Hvad har vi aftalt": follow-ups that were agreed, of the activity that is named or the whole plan. */
export function agreed(scope: Scope): Reply {
  const { say, known, subjects, asked } = scope;
  const ofGroup = groupOf(scope) === null ? null : aboutGroup(scope);
  if (ofGroup !== null && ofGroup.intent === 'agreed') return ofGroup;
  const cut = narrowed(scope);
  const about =
    asked.terms.length > 0 && cut.named !== null
      ? cut.named.map(({ key }) => key)
      : asked.terms.length === 0
        ? subjects.filter(({ about: { kind } }) => kind === 'activity').map(({ key }) => key)
        : [];
  const items = known.plan.items.filter(
    ({ origin, activityKey, status }) =>
      origin === 'agreed' && status !== 'dropped' && (about.length === 0 || about.includes(activityKey)),
  );
  const title = known.plan.activities.find(({ key }) => key === about[0])?.title;
  if (items.length === 0) {
    const decided = known.beside.meetings.filter(({ decisions }) => decisions.length > 0).at(-1);
    if (decided !== undefined && about.length === 0)
      return {
        intent: 'agreed',
        sentence: say('answer.decidedAt', { title: decided.title }),
        facts: [meetingFact(scope, decided)],
      };
    const written = about.length === 0 ? writtenOf(scope) : [];
    if (written.length > 0) return quote(scope, 'agreed', written);
    return {
      intent: 'agreed',
      sentence:
        title === undefined ? say('answer.agreedNone') : say('answer.agreedNoneHere', { activity: inSentence(title) }),
      subjects: about,
    };
  }
  const followUps = say.count('count.followUp', items.length);
  return {
    intent: 'agreed',
    sentence:
      title === undefined
        ? say('answer.agreedAll', { followUps })
        : say('answer.agreed', { activity: inSentence(title), followUps }),
    ...shown(scope, items, (item) => itemFact(scope, item, { withActivity: about.length !== 1 })),
    subjects: about,
  };
}

/** So far back "siden sidst" reaches. */
const daysBack = 14;

/** "Hvad er ændret siden …". */
export function changed(scope: Scope): Reply {
  const { say, known, asked, asker, subjects } = scope;
  const { changes } = known.beside;
  if (changes === null) {
    const moved = known.plan.items.filter(({ former }) => former !== null);
    // Asked of something by name, how it stands now is told.
    const now = (narrowed(scope).named ?? []).flatMap(({ key }) =>
      known.plan.items.filter(
        ({ activityKey, end, kind }) => activityKey === key && end !== null && kind !== 'followUp',
      ),
    );
    return moved.length === 0
      ? {
          outcome: 'unknown',
          intent: 'changed',
          sentence: say('answer.noHistory'),
          ...shown(scope, now, (item) => itemFact(scope, item, { withActivity: true })),
          missed: 'notInPlan',
        }
      : {
          intent: 'changed',
          sentence: say('answer.movedItems', { items: say.count('count.item', moved.length) }),
          ...shown(scope, moved, (item) => itemFact(scope, item, { withActivity: true })),
        };
  }
  const cut = narrowed(scope);
  const about = (cut.named ?? (asked.terms.length === 0 ? subjects : [])).map(({ key }) => key);
  const since = asked.period?.start ?? addDays(asker.today, -daysBack);
  const those = changes.filter(
    ({ on, key }) =>
      on >= since &&
      (asked.period?.end == null || on <= asked.period.end) &&
      (about.length === 0 || about.some((one) => key === one || key.startsWith(`${one}.`))),
  );
  const date = sayDate(since, say.locale);
  return {
    intent: 'changed',
    sentence:
      those.length === 0
        ? say('answer.changedNone', { date })
        : say('answer.changed', { changes: say.count('count.change', those.length), date }),
    ...shown(scope, those, ({ on, by, key, text }) => ({
      source: {
        id: key,
        kind: 'change',
        title: text,
        url: known.plan.items.some((item) => item.key === key) ? scope.links.item(key) : scope.links.activity(key),
      },
      text,
      details: [{ name: sayDate(on, say.locale), value: by ?? '' }].filter(({ value }) => value !== ''),
      period: null,
      state: null,
    })),
    subjects: about,
  };
}

function documentFact({ say }: Scope, { document, url }: KnownDocument): Fact {
  const { key, title, ownerRole, audience, reviewBy } = document;
  return {
    source: { id: key, kind: 'document', title, url },
    text: title,
    details: [
      ...(ownerRole === '' ? [] : [{ name: say('answer.detail.owner'), value: ownerRole }]),
      ...(audience.length === 0 ? [] : [{ name: say('answer.detail.audience'), value: audience.join('; ') }]),
      ...(reviewBy === null ? [] : [{ name: say('answer.detail.review'), value: sayDate(reviewBy, say.locale) }]),
    ],
    period: reviewBy === null ? null : { text: null, start: reviewBy, end: reviewBy, recurrence: null },
    state: null,
  };
}

const inForce = ({ document: { replacedBy, decided } }: KnownDocument): boolean =>
  replacedBy === null && decided?.decision !== 'withdraw';

/** "Hvilke styringsdokumenter gælder for mig", "hvem ejer …", "hvad udgår": from the register. */
export function documents(scope: Scope): Reply | null {
  const { say, known, asked, found, asker } = scope;
  const { plain } = asked;
  const register = known.beside.documents ?? [];
  if (register.length === 0) {
    const forMe =
      /(?:^| )(?:mig|jeg|me|i|vi|os)(?= |$)/.test(plain) &&
      /(?:^| )(?:gaelder|laese|laest|kende|bekraefte|kvittere|apply|read|confirm)(?= |$)/.test(plain);
    const told = description(scope);
    if (told === null)
      return forMe
        ? { outcome: 'unknown', intent: 'documents', sentence: say('answer.registerEmpty'), missed: 'notInPlan' }
        : null;
    return {
      ...told,
      intent: 'documents',
      sentence: say('answer.documentsEmpty', { text: inSentence(told.facts?.[0]?.text ?? '') }),
    };
  }
  const forMe = /(?:^| )(?:mig|jeg|me|i|mine|min|my|vi|os|we|us)(?= |$)/.test(plain);
  const roles = forMe ? rolesOf(scope) : asked.roles.map(({ role }) => role);
  const withdrawn = /(?:^| )(?:udgaar|udgaaet|udgaa|afskaffet|withdrawn)(?= |$)/.test(plain);
  const review = /(?:^| )(?:gennemgaas|gennemgang|revideres|revision|review|eftersyn)(?= |$)/.test(plain);
  if (withdrawn)
    return list(
      register.filter((one) => !inForce(one)),
      say('answer.scope.register'),
    );
  if (review) {
    const rows = register
      .filter(({ document: { reviewBy } }) => reviewBy !== null)
      .sort((a, b) => ((a.document.reviewBy ?? '') < (b.document.reviewBy ?? '') ? -1 : 1));
    const ahead = rows.filter(
      ({ document: { reviewBy } }) => asked.period?.end == null || (reviewBy ?? '') <= asked.period.end,
    );
    return list(ahead, say('answer.scope.register'));
  }
  if (forMe && roles.length === 0)
    return {
      outcome: 'unknown',
      intent: 'documents',
      sentence: say('answer.documentsForMeUnknown'),
      missed: 'noPerson',
      facts: register
        .filter(inForce)
        .slice(0, 5)
        .map((one) => documentFact(scope, one)),
    };
  if (roles.length > 0) {
    const stems = roles.flatMap((role) => wordsOfText(role).map(({ text }) => rootOf(text)));
    const rows = register.filter(
      (one) =>
        inForce(one) &&
        one.document.audience.some(
          (line) =>
            /\balle\b|samtlige/i.test(line) || wordsOfText(line).some(({ text }) => stems.includes(rootOf(text))),
        ),
    );
    return list(rows, listed(say, roles));
  }
  const best = found.owners.filter(({ owner, share }) => owner.about.kind === 'document' && share >= 0.5);
  const top = best[0];
  if (top !== undefined && top.owner.about.kind === 'document') {
    const rows = best
      .filter(({ share }) => share >= top.share * 0.9)
      .flatMap(({ owner: { about } }) => (about.kind === 'document' ? [about.known] : []));
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) {
      const { title, ownerRole, reviewBy } = only.document;
      return {
        intent: 'documents',
        sentence:
          ownerRole !== '' && reviewBy !== null
            ? say('answer.document', {
                document: title,
                roleThe: ownerRole,
                when: say('answer.latestBy', { day: sayDay(reviewBy, asker.today, say.locale) }),
              })
            : ownerRole !== ''
              ? say('answer.documentUndated', { document: title, roleThe: ownerRole })
              : say('answer.documentPlain', { document: title }),
        facts: [documentFact(scope, only)],
        subjects: [only.document.key],
      };
    }
    return list(rows, say('answer.scope.register'));
  }
  if (asked.terms.length > 1) return null;
  return list(register.filter(inForce), say('answer.scope.all'));

  function list(rows: readonly KnownDocument[], audience: string): Reply {
    return rows.length === 0
      ? { intent: 'documents', sentence: say('answer.documentNone') }
      : {
          intent: 'documents',
          sentence: say('answer.documentsOf', { documents: say.count('count.document', rows.length), audience }),
          ...shown(scope, rows, (one) => documentFact(scope, one)),
        };
  }
}

/** The asker's roles, by the list of them. */
function rolesOf({ known, asker }: Scope): string[] {
  const login = asker.login?.toLowerCase();
  if (login === undefined) return [];
  return [
    ...new Set(
      known.plan.members.filter(({ person }) => person?.login.toLowerCase() === login).map(({ role }) => role),
    ),
  ];
}

function meetingFact({ say, asker }: Scope, { key, title, url, day, time, agenda, decisions }: KnownMeeting): Fact {
  return {
    source: { id: key, kind: 'meeting', title, url },
    text: title,
    details: [
      ...(day === null
        ? []
        : [
            {
              name: say('answer.detail.day'),
              value: `${sayDay(day, asker.today, say.locale)}${time === null ? '' : ` ${time}`}`,
            },
          ]),
      ...agenda.map((value) => ({ name: say('answer.detail.agenda'), value })),
      ...decisions.map((value) => ({ name: say('answer.detail.decision'), value })),
    ],
    period: day === null ? null : { text: null, start: day, end: day, recurrence: null },
    state: null,
  };
}

/** "Næste møde", "hvornår mødes vi": the meetings of the site that have a day. */
export function meetings(scope: Scope): Reply {
  const { say, known, asker, asked } = scope;
  const isBefore = /(?:^| )(?:sidste|sidst|var|last|was)(?= |$)/.test(asked.plain);
  const dated = known.beside.meetings
    .filter(({ day, isCancelled }) => day !== null && isCancelled !== true)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
  const within = dated.filter(
    ({ day }) =>
      asked.period === null ||
      ((asked.period.start === null || (day ?? '') >= asked.period.start) &&
        (asked.period.end === null || (day ?? '') <= asked.period.end)),
  );
  const rows = isBefore
    ? within.filter(({ day }) => (day ?? '') < asker.today).slice(-1)
    : within.filter(({ day }) => (day ?? '') >= asker.today).slice(0, 3);
  const [first] = rows;
  return first === undefined
    ? { outcome: 'unknown', intent: 'meeting', sentence: say('answer.noMeetings'), missed: 'noDate' }
    : {
        intent: 'meeting',
        sentence: say(isBefore ? 'answer.meetingWas' : 'answer.meetingNext', {
          title: first.title,
          day: sayDay(first.day ?? '', asker.today, say.locale),
        }),
        facts: rows.map((one) => meetingFact(scope, one)),
      };
}

/** "Hvornår er næste runde": rounds of the list; null where there are none. */
export function rounds(scope: Scope): Reply | null {
  const { say, known, asker } = scope;
  const dated = known.beside.rounds.filter(({ end, start }) => (end ?? start) !== null);
  const next = dated
    .filter(({ end, start, isClosed }) => !isClosed && (end ?? start ?? '') >= asker.today)
    .sort((a, b) => ((a.start ?? a.end ?? '') < (b.start ?? b.end ?? '') ? -1 : 1));
  const [first] = next;
  if (first === undefined) return null;
  return {
    intent: 'supervision',
    sentence: say('answer.roundNext', { title: first.title }),
    facts: next.slice(0, 3).map((one) => roundFact(scope, one)),
  };
}

function roundFact({ say }: Scope, { key, title, url, start, end }: KnownRound): Fact {
  const value = [start, end]
    .filter((day) => day !== null)
    .map((day) => sayDate(day, say.locale))
    .join(' – ');
  return {
    source: { id: key, kind: 'round', title, url },
    text: title,
    details: [{ name: say('bot.card.period'), value }],
    period: { text: null, start, end, recurrence: null },
    state: null,
  };
}
