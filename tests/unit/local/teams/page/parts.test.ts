import { ApiError } from '../../../../../local/teams/page/api';
import fc from 'fast-check';
import { dayByKey, isoWeek, monthStart, shiftMonth, weeksOfMonth } from '../../../../../local/teams/page/calendar-days';
import { clockText, dayInYear, longDay, shiftDay } from '../../../../../local/teams/page/dates';
import { isWebAddress, makeDeepLink, readDeepLink } from '../../../../../local/teams/page/deep-link';
import { cardHtml, inlineRuns } from '../../../../../local/teams/page/markdown';
import { answerNestedAuth, type NestedAuth } from '../../../../../local/teams/page/nested-auth';
import { fragmentOf, placeOf, startPlace, type Place } from '../../../../../local/teams/page/place';

describe('card text', () => {
  it.each([
    ['**fed** og *skrå* og _skrå_', '<strong>fed</strong> og <em>skrå</em> og <em>skrå</em>'],
    ['a\\*b\\_c\\[d\\]', 'a*b_c[d]'],
    ['2_3_4 og 5*6*7', '2_3_4 og 5*6*7'],
    ['<b onclick="x">&', '&lt;b onclick=&quot;x&quot;&gt;&amp;'],
    [
      '[ja](https://example.com/?a="b)',
      '<a href="https://example.com/?a=&quot;b" target="_blank" rel="noopener noreferrer">ja</a>',
    ],
    ['[nej](javascript:alert(1))', '[nej](javascript:alert(1))'],
    ['to\nlinjer', 'to<br>linjer'],
  ])('%j is drawn as %j', (text, html) => {
    expect(cardHtml(text)).toBe(html);
  });

  it('never lets a tag of the text through', () => {
    const nasty = fc
      .array(
        fc.constantFrom('<', '>', '"', "'", '&', '*', '_', '[', ']', '(', ')', '\\', 'https://x', 'script', 'a', ' '),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, (text) => {
        const left = cardHtml(text)
          .replace(/<\/?(?:strong|em)>|<br>|<\/a>/g, '')
          .replace(/<a href="https:[^"<>]*" target="_blank" rel="noopener noreferrer">/g, '');
        expect(left).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('keeps every character of a text without marks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøå0-9 .,:;?-]*$/), (text) => {
        expect(
          inlineRuns(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('deep links', () => {
  it.each([
    [
      'https://teams.microsoft.com/l/entity/app-1/tidsplan',
      { appId: 'app-1', page: 'tidsplan', subPage: null, channel: null },
    ],
    [
      `https://teams.microsoft.com/l/entity/app-1/plan?context=${encodeURIComponent('{"subEntityId":"aktivitet/2.1","channelId":"19:x@thread.tacv2"}')}`,
      { appId: 'app-1', page: 'plan', subPage: 'aktivitet/2.1', channel: '19:x@thread.tacv2' },
    ],
    [
      'https://teams.microsoft.com/l/entity/app-1/plan?context=nonsense',
      { appId: 'app-1', page: 'plan', subPage: null, channel: null },
    ],
    [
      'https://teams.microsoft.com/l/entity/app-1/plan?context=%7B%22subEntityId%22%3A7%7D',
      { appId: 'app-1', page: 'plan', subPage: null, channel: null },
    ],
    ['https://evil.example/l/entity/app-1/plan', null],
    ['http://teams.microsoft.com/l/entity/app-1/plan', null],
    ['https://teams.microsoft.com/l/entity/app-1/pl%2Fan', null],
    ['not an address', null],
  ])('%s', (address, expected) => {
    expect(readDeepLink(address)).toEqual(expected);
  });

  it('come back as they were made', () => {
    const text = fc.string({ minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, text, (subPage, channel) => {
        const link = { appId: 'app-1', page: 'plan', subPage, channel };
        expect(readDeepLink(makeDeepLink(link))).toEqual(link);
      }),
    );
  });

  it.each([
    ['https://example.com', true],
    ['http://127.0.0.1:1/', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['x', false],
  ])('%s may be opened: %s', (address, may) => {
    expect(isWebAddress(address)).toBe(may);
  });
});

describe('places', () => {
  it('survive the address', () => {
    const part = fc.option(fc.string({ minLength: 1, unit: 'binary' }), { nil: null });
    fc.assert(
      fc.property(fc.constantFrom('teams', 'chat', 'activity'), part, part, (view, channel, subPage) => {
        const place: Place = { view: view, channel, page: 'tidsplan', subPage };
        expect(placeOf(fragmentOf(place))).toEqual(place);
      }),
    );
  });
  it.each(['', '#/', '#/nowhere/x', '#x', '#/%E0%A4%A'])('%j is the start', (fragment) => {
    expect(placeOf(fragment)).toEqual(startPlace);
  });
});

describe('the calendar', () => {
  it.each([
    ['2019-01-01', 1],
    ['2018-12-31', 1],
    ['2021-01-03', 53],
    ['2019-05-15', 20],
    ['2020-12-31', 53],
  ])('%s lies in week %i', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });

  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => shiftDay('1990-01-01', days));
  it('shows each day of the month once, in whole weeks from Monday', () => {
    fc.assert(
      fc.property(day, (one) => {
        const days = weeksOfMonth(one).flatMap((week) => week.days);
        expect(days.length % 7).toBe(0);
        expect(new Date(`${days[0] ?? ''}T12:00:00Z`).getUTCDay()).toBe(1);
        const inMonth = days.filter((other) => monthStart(other) === monthStart(one));
        expect(inMonth).toHaveLength(Number(shiftDay(monthStart(one, 1), -1).slice(8)));
        expect(inMonth).toContain(one);
      }),
    );
  });
  it.each([
    ['2019-05-31', -1, '2019-04-30'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-12-15', 1, '2020-01-15'],
  ])('%s moved by %i months is %s', (from, months, to) => {
    expect(shiftMonth(from, months)).toBe(to);
  });
  it.each([
    ['ArrowUp', '2019-05-08'],
    ['ArrowRight', '2019-05-16'],
    ['Home', '2019-05-13'],
    ['End', '2019-05-19'],
    ['PageDown', '2019-06-15'],
    ['a', null],
  ])('%s leads to %s', (key, to) => {
    expect(dayByKey('2019-05-15', key)).toBe(to);
  });
  it('says days and times as people do', () => {
    expect(longDay('2019-05-15', 'da')).toBe('onsdag den 15. maj 2019');
    expect([dayInYear('2019-02-04', '2019-05-15', 'da'), dayInYear('2018-02-04', '2019-05-15', 'da')]).toEqual([
      '4. februar',
      '4. februar 2018',
    ]);
    expect([clockText('08:05', 'da'), clockText('14:30', 'da'), clockText('08:05', 'en')]).toEqual([
      '8.05',
      '14.30',
      '08:05',
    ]);
  });
});

describe('nested app authentication', () => {
  const token = {
    access_token: 'a',
    id_token: 'i',
    expires_in: 3600,
    client_info: 'c',
    account: { homeAccountId: 'h', environment: 'e', tenantId: 't', username: 'u', localAccountId: 'l', name: 'n' },
  };
  const auth: NestedAuth = {
    account: () => ({ homeAccountId: 'h', environment: 'e', tenantId: 't' }),
    token: (clientId) => (clientId === 'tab' ? Promise.resolve(token) : Promise.reject(new ApiError(clientId))),
  };
  const ask = async (request: object): Promise<unknown> =>
    JSON.parse(
      (await answerNestedAuth(
        JSON.stringify({ messageType: 'NestedAppAuthRequest', requestId: 'r', ...request }),
        auth,
      )) ?? 'null',
    );

  it.each([
    ['the first question', { method: 'GetInitContext' }, { success: true, requestId: 'r' }],
    [
      'a token',
      { method: 'GetToken', tokenParams: { clientId: 'tab', scope: 's' } },
      { success: true, token: { access_token: 'a', scope: 's' }, account: { username: 'u', idToken: 'i' } },
    ],
    [
      'a token in a popup',
      { method: 'GetTokenPopup', tokenParams: { clientId: 'tab', scope: 's' } },
      { success: true },
    ],
    [
      'a token for another',
      { method: 'GetToken', tokenParams: { clientId: 'x', scope: 's' } },
      { success: false, error: { status: 'PERSISTENT_ERROR' } },
    ],
    ['a token without parameters', { method: 'GetToken' }, { success: false }],
    ['something unknown', { method: 'Dance' }, { success: false, error: { status: 'USER_INTERACTION_REQUIRED' } }],
  ])('answers %s', async (_name, request, expected) => {
    expect(await ask(request)).toMatchObject(expected);
  });
  it.each([
    ['network', 'NO_NETWORK'],
    ['consent', 'USER_INTERACTION_REQUIRED'],
    ['conditional', 'PERSISTENT_ERROR'],
    ['cancelled', 'USER_CANCEL'],
    ['expired', 'USER_INTERACTION_REQUIRED'],
  ])('words the refusal "%s" as Teams does', async (code, status) => {
    const asked = { method: 'GetToken', tokenParams: { clientId: code, scope: 's' } };
    expect(await ask(asked)).toMatchObject({ success: false, error: { status } });
  });
  it.each([[undefined], ['not json'], ['{}'], [7]])('is silent on %j', async (data) => {
    expect(await answerNestedAuth(data, auth)).toBeNull();
  });
});
