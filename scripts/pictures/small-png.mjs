// A picture of a page in few bytes: at most 256 colours, those that most of it is drawn with; others become the nearest.
import { Buffer } from 'node:buffer';
import { deflateSync, inflateSync } from 'node:zlib';
import { chunk, signature } from './png.mjs';

/** The same picture as a PNG with a palette. `bytes` is a PNG as Chromium writes it: eight bits, no interlacing. */
export function smallPng(bytes) {
  const { width, height, pixels } = read(bytes);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf(counts);
  const places = new Map(palette.map((colour, i) => [colour, i]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = pixels[y * width + x];
      if (!places.has(colour)) places.set(colour, nearest(palette, colour));
      rows[y * (width + 1) + 1 + x] = places.get(colour);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const most = 256;

/** What most is drawn with, and then again and again the colour that is worst served: rare ones, but far from all others. */
function paletteOf(counts) {
  const colours = [...counts].sort(([, a], [, b]) => b - a);
  const palette = colours.slice(0, most / 2).map(([colour]) => colour);
  const rest = colours
    .slice(most / 2)
    .map(([colour, n]) => ({ colour, n, off: apart(colour, nearestOf(palette, colour)) }));
  while (palette.length < most && rest.length > 0) {
    let worst = 0;
    for (let i = 1; i < rest.length; i++) if (rest[i].n * rest[i].off > rest[worst].n * rest[worst].off) worst = i;
    const [{ colour }] = rest.splice(worst, 1);
    palette.push(colour);
    for (const one of rest) one.off = Math.min(one.off, apart(one.colour, colour));
  }
  return palette;
}

const apart = (a, b) => [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
const nearestOf = (palette, colour) => palette[nearest(palette, colour)];

function nearest(palette, colour) {
  let best = 0;
  for (let i = 1; i < palette.length; i++) if (apart(palette[i], colour) < apart(palette[best], colour)) best = i;
  return best;
}

function read(bytes) {
  const [width, height, kind] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]];
  const step = { 2: 3, 6: 4 }[kind];
  if (bytes[24] !== 8 || step === undefined || bytes[28] !== 0) throw new Error('A PNG of another form than expected');
  const parts = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * step;
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let i = 0; i < line; i++) {
      const left = i < step ? 0 : out[y * line + i - step];
      const up = y === 0 ? 0 : out[(y - 1) * line + i];
      const corner = i < step || y === 0 ? 0 : out[(y - 1) * line + i - step];
      out[y * line + i] =
        raw[y * (line + 1) + 1 + i] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }
  const pixels = Array.from({ length: width * height }, (_none, i) => out.readUIntBE(i * step, 3));
  return { width, height, pixels };
}

function paeth(left, up, corner) {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
