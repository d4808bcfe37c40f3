import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

export interface Listening {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** How long what is being answered may take once the server is told to close: a write that is done must be told of. */
const drainMs = 500;

/**
 * Starts `app` on 127.0.0.1 at `port`, or at the next free one (at most 50 further on). `onTaken` is told which port
 * was in use. Port 0 takes any free port.
 */
export async function listenFrom(app: Express, port: number, onTaken: (port: number) => void): Promise<Listening> {
  for (let candidate = port; candidate <= port + 50; candidate++) {
    const server = await tryListen(app, candidate);
    if (server) return listening(server);
    onTaken(candidate);
  }
  throw new Error(`No free port from ${port} to ${port + 50}`);
}

function tryListen(app: Express, port: number): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, '127.0.0.1');
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
  });
}

function listening(server: Server): Listening {
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        const drain = setInterval(() => server.closeIdleConnections(), 20);
        // Event streams would hold the process for ever.
        const cut = setTimeout(() => server.closeAllConnections(), drainMs);
        server.close(() => {
          clearInterval(drain);
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
