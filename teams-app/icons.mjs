// Draws the app's two icons and writes them beside this file: `node teams-app/icons.mjs`. Bars of a timeline; the
// outline icon is white on transparent only, as Teams asks. Run again only when the drawing changes.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Buffer } from 'node:buffer';
import { deflateSync, crc32 as nodeCrc32 } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));

function crc32(bytes) {
  if (nodeCrc32) return nodeCrc32(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return out;
}

function png(size, colourAt) {
  const rows = [];
  for (let y = 0; y < size; y++) {
    rows.push(0);
    for (let x = 0; x < size; x++) rows.push(...colourAt(x, y));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(rows), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const bars = [
  [4, 8, 14],
  [10, 15, 22],
  [16, 22, 28],
];
const onBar = (x, y, scale) =>
  bars.some(([from, top, to]) => x >= from * scale && x < to * scale && y >= top * scale && y < (top + 3) * scale);

fs.writeFileSync(
  path.join(here, 'color.png'),
  png(192, (x, y) => (onBar(x, y, 6) ? [255, 255, 255, 255] : [91, 95, 199, 255])),
);
fs.writeFileSync(
  path.join(here, 'outline.png'),
  png(32, (x, y) => [255, 255, 255, onBar(x, y, 1) ? 255 : 0]),
);
