import type { ConformanceCase } from '../case';
import { codeOf, equal, holds, matches, truth } from '../check';

export const signInCases: readonly ConformanceCase[] = [
  {
    name: 'contextinfo gives a digest in SharePoint’s form',
    from: 'SURFACE.md 4, responses/contextinfo.json; @pnp/sp context-info/index.js',
    async run({ sp, ask, siteUrl }) {
      const info = await sp().web.getContextInfo();
      holds(info, { FormDigestTimeoutSeconds: 1800, SiteFullUrl: siteUrl, WebFullUrl: siteUrl });
      matches(info.FormDigestValue, /^0x[0-9A-F]+,\d\d \w{3} \d{4} \d\d:\d\d:\d\d -0000$/);
      const verbose = await ask('contextinfo', {
        method: 'POST',
        headers: { Accept: 'application/json;odata=verbose' },
      });
      const { d } = verbose.json as {
        d: { GetContextWebInformation: { SupportedSchemaVersions: { results: string[] } } };
      };
      equal(d.GetContextWebInformation.SupportedSchemaVersions.results, ['14.0.0.0', '15.0.0.0']);
    },
  },
  {
    name: 'nobody is answered 401, whatever they ask',
    from: 'SURFACE.md 3',
    async run({ ask }) {
      for (const where of ['web', 'web/lists', 'contextinfo', 'site', '$batch']) {
        const answer = await ask(where, { as: 'nobody', method: where === 'web' ? 'GET' : 'POST' });
        equal([answer.status, codeOf(answer)], [401, '-2147024891, System.UnauthorizedAccessException'], where);
        truth('www-authenticate' in answer.headers, 'WWW-Authenticate');
      }
    },
  },
  {
    name: 'a token that is none is refused',
    from: 'SURFACE.md 3; RFC 7519',
    async run({ ask }) {
      for (const token of ['x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJ1cG4iOiJzdGFiQGNvbnRvc28uZXhhbXBsZSJ9.']) {
        const answer = await ask('web', { as: 'nobody', headers: { Authorization: `Bearer ${token}` } });
        equal(answer.status, 401, token);
      }
    },
  },
];
