// The cases over @pnp/sp in Node, with Node's own way of sending (@pnp/nodejs) and with the browser's.
import { NodeFetchWithRetry } from '@pnp/nodejs';
import { startSharePoint, type RunningSharePoint } from '../../../../../local/sharepoint';
import type { CaseContext } from './case';
import { areas } from './cases';
import { createContext } from './context';

describe.each([
  ['the browser build', undefined],
  ['the Node build', () => NodeFetchWithRetry({ retries: 3 })],
])('%s', (_build, fetching) => {
  let service: RunningSharePoint;
  let context: CaseContext;
  beforeAll(async () => {
    service = await startSharePoint({ dbFile: ':memory:', port: 0 });
    context = createContext({ siteUrl: service.siteUrl, tokens: service.tokens, ...(fetching ? { fetching } : {}) });
  });
  afterAll(() => service.close());

  describe.each(Object.entries(areas))('%s', (_area, cases) => {
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => one.run(context));
  });
});
