import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SPFI } from '@pnp/sp/fi.js';
import { createSharePointService, type SharePointOptions } from '../../../../local/sharepoint';
import { localBotLogin } from '../../../../local/people';
import { createSp } from '../../../../src/lists/create-sp';
import type { Transport } from '../../../../src/lists/transport/retrying-fetch';

export interface RunningSite {
  readonly siteUrl: string;
  /** @pnp/sp as one of the local people, by the part of the login before the sign. */
  as(alias: 'stab' | 'omraadechef.amager' | 'sagsbehandler' | 'fremdrift-bot', transport?: Partial<Transport>): SPFI;
  /** A token as the command line takes it. */
  token(alias: string): Promise<string>;
  /** Method and path of each request since the last call. */
  requests(): string[];
  /** Breaks the connection after the next `count` requests have been carried out, before their answer. */
  breakAfter(count: number): void;
  close(): Promise<void>;
}

/** The list service listening on a free port, its requests counted. */
export async function runSite(options: Partial<SharePointOptions> = {}): Promise<RunningSite> {
  const service = createSharePointService({ dbFile: ':memory:', appLogins: [localBotLogin], ...options });
  let seen: string[] = [];
  let breaks = -1;
  const server = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    if (breaks > 0 && --breaks === 0) {
      // The request is carried out; its answer is lost, as when a connection drops.
      response.end = (() => {
        request.socket.destroy();
        return response;
      }) as typeof response.end;
    }
    service.app(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const siteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sites/dev`;
  return {
    siteUrl,
    as: (alias, transport) =>
      createSp(siteUrl, () => Promise.resolve(service.issueToken(`${alias}@contoso.example`)), transport),
    token: (alias) => Promise.resolve(service.issueToken(`${alias}@contoso.example`)),
    requests: () => {
      const all = seen;
      seen = [];
      return all;
    },
    breakAfter: (count) => {
      breaks = count;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          service.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
