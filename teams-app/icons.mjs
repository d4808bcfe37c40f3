// Draws the product's mark, bars of a timeline, for all who show it: the Teams app, SharePoint's app catalogue, and the web
// parts where SharePoint hands them on to Teams. `node teams-app/icons.mjs`; run again only when the drawing changes. The
// outline icon is white on transparent only, as Teams asks.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { chunk, signature } from '../scripts/pictures/png.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

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

const colour = (scale) => png(32 * scale, (x, y) => (onBar(x, y, scale) ? [255, 255, 255, 255] : [91, 95, 199, 255]));
const outline = png(32, (x, y) => [255, 255, 255, onBar(x, y, 1) ? 255 : 0]);

const spfx = path.join(here, '..', 'spfx');
const webParts = path.join(spfx, 'src', 'webparts');
const icons = [
  [path.join(here, 'color.png'), colour(6)],
  [path.join(here, 'outline.png'), outline],
  [path.join(spfx, 'sharepoint', 'images', 'fremdrift.png'), colour(3)],
];
for (const part of fs.readdirSync(webParts)) {
  const manifest = fs.readdirSync(path.join(webParts, part)).find((file) => file.endsWith('.manifest.json'));
  const { id } = JSON.parse(fs.readFileSync(path.join(webParts, part, manifest), 'utf8'));
  icons.push([path.join(spfx, 'teams', `${id}_color.png`), colour(6)]);
  icons.push([path.join(spfx, 'teams', `${id}_outline.png`), outline]);
}
for (const [file, bytes] of icons) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
}
