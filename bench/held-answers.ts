// Answers what another service once answered, from memory (part of plan-load.ts): a transfer in which no server thinks.
// The file holds an object: the body asked with -> the answer's type and text. Prints its address.
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import { askedFor } from './support/asked-for';

const held = z
  .record(z.string(), z.object({ type: z.string(), text: z.string() }))
  .parse(JSON.parse(fs.readFileSync(process.argv[3] ?? '', 'utf8')));
const answers = new Map(
  Object.entries(held).map(([asked, { type, text }]) => [asked, { type, body: Buffer.from(text) }]),
);

const server = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const answer = answers.get(askedFor(Buffer.concat(chunks).toString()));
    response.writeHead(answer ? 200 : 404, { 'Content-Type': answer?.type ?? 'text/plain' });
    response.end(answer?.body);
  });
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
);
