import type { Drawn, LetterLook, Point } from './drawn';
import { advances } from './letter-widths';

// Enhanced metafiles (MS-EMF): Word's own kind of drawing, sharp at any size, which LibreOffice shows too and which neither a
// canvas nor a rasterizer is needed for. Numbers are little-endian; a record is its type, its size, and what it says.

/** Units in a px: a coordinate is a whole number of 16 bits. */
const fine = 20;
/** Of the screen that it is said to be made on: 96 dots in an inch. */
const screen = { width: 1920, height: 1080, millimetres: [508, 286] } as const;
const hundredths = 2540 / 96;

const record = {
  header: 1,
  windowExtent: 9,
  windowOrigin: 10,
  viewportExtent: 11,
  viewportOrigin: 12,
  end: 14,
  mapMode: 17,
  backgroundMode: 18,
  fillMode: 19,
  textAlign: 22,
  textColour: 24,
  select: 37,
  pen: 38,
  brush: 39,
  font: 82,
  text: 84,
  polygon: 86,
  polyline: 87,
} as const;

const stock = { noBrush: 0x80000005, noPen: 0x80000008 };
const headerSize = 108;
const signature = 0x464d4520;

export interface MetafileSize {
  readonly width: number;
  readonly height: number;
}

/** The picture as a file; `size` in px. Pure: the same drawing is the same bytes. */
export function metafile(drawn: readonly Drawn[], size: MetafileSize): Uint8Array {
  const made = new Records();
  const [width, height] = [Math.round(size.width), Math.round(size.height)];
  made.put(record.mapMode, [8]);
  made.put(record.windowOrigin, [0, 0]);
  made.put(record.windowExtent, [width * fine, height * fine]);
  made.put(record.viewportOrigin, [0, 0]);
  made.put(record.viewportExtent, [width, height]);
  made.put(record.backgroundMode, [1]);
  made.put(record.fillMode, [2]);
  // On the baseline, from the left.
  made.put(record.textAlign, [24]);
  for (const one of drawn)
    if (one.kind === 'area') made.area(one.points, one.colour);
    else if (one.kind === 'line') made.line(one.points, one.colour, one.width);
    else made.words(one);
  made.put(record.end, [0, 16, 20]);
  return made.file(width, height);
}

class Records {
  private readonly parts: Uint8Array[] = [];
  private bytes = headerSize;
  /** Pens, brushes and fonts by what they are; a number is given once and kept. */
  private readonly objects = new Map<string, number>();
  private readonly selected = new Map<'pen' | 'brush' | 'font', number>();
  private colour = '';

  put(type: number, numbers: readonly number[], tail: Uint8Array = new Uint8Array()): void {
    const size = 8 + numbers.length * 4 + tail.length;
    const view = new DataView(new ArrayBuffer(size));
    [type, size, ...numbers].forEach((n, i) => view.setInt32(i * 4, n | 0, true));
    const bytes = new Uint8Array(view.buffer);
    bytes.set(tail, size - tail.length);
    this.parts.push(bytes);
    this.bytes += size;
  }

  area(points: readonly Point[], colour: string): void {
    this.select('pen', stock.noPen);
    this.select(
      'brush',
      this.made(`brush ${colour}`, (n) => this.put(record.brush, [n, 0, rgb(colour), 0])),
    );
    this.corners(record.polygon, points);
  }

  line(points: readonly Point[], colour: string, width: number): void {
    const wide = Math.max(1, Math.round(width * fine));
    this.select('brush', stock.noBrush);
    this.select(
      'pen',
      this.made(`pen ${colour} ${wide}`, (n) => this.put(record.pen, [n, 0, wide, 0, rgb(colour)])),
    );
    this.corners(record.polyline, points);
  }

  words({ at: [x, y], text, look, colour, halo }: Extract<Drawn, { kind: 'words' }>): void {
    this.select(
      'font',
      this.made(`font ${look.size} ${look.bold} ${look.italic}`, (n) => this.font(n, look)),
    );
    // The edge is the words themselves in its colour, put around them.
    const edges: readonly Point[] =
      halo === null ? [] : [-1, 1].flatMap((dx) => [-1, 1].map((dy) => [dx, dy] as const));
    for (const [dx, dy] of edges) this.letters([x + dx, y + dy], text, look, halo ?? colour);
    this.letters([x, y], text, look, colour);
  }

  file(width: number, height: number): Uint8Array {
    const out = new Uint8Array(this.bytes);
    const view = new DataView(out.buffer);
    const frame = [0, 0, Math.round(width * hundredths), Math.round(height * hundredths)];
    const words = [record.header, headerSize, 0, 0, width - 1, height - 1, ...frame, signature, 0x10000, this.bytes];
    words.forEach((n, i) => view.setInt32(i * 4, n, true));
    view.setInt32(52, this.parts.length + 1, true);
    // The picture itself is counted among the objects.
    view.setUint16(56, this.objects.size + 1, true);
    const device = [screen.width, screen.height, ...screen.millimetres];
    device.forEach((n, i) => view.setInt32(72 + i * 4, n, true));
    screen.millimetres.forEach((n, i) => view.setInt32(100 + i * 4, n * 1000, true));
    let at = headerSize;
    for (const part of this.parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  private made(what: string, make: (number: number) => void): number {
    const known = this.objects.get(what);
    if (known !== undefined) return known;
    const number = this.objects.size + 1;
    this.objects.set(what, number);
    make(number);
    return number;
  }

  private select(kind: 'pen' | 'brush' | 'font', object: number): void {
    if (this.selected.get(kind) === object) return;
    this.selected.set(kind, object);
    this.put(record.select, [object]);
  }

  private corners(type: number, points: readonly Point[]): void {
    const view = new DataView(new ArrayBuffer(points.length * 4));
    const all = points.map(([x, y]) => [short(x), short(y)] as const);
    all.forEach(([x, y], i) => {
      view.setInt16(i * 4, x, true);
      view.setInt16(i * 4 + 2, y, true);
    });
    const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
    const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map((n) =>
      Math.round(n / fine),
    );
    this.put(type, [...bounds, points.length], new Uint8Array(view.buffer));
  }

  private letters([x, y]: Point, text: string, look: LetterLook, colour: string): void {
    if (this.colour !== colour) this.put(record.textColour, [rgb(colour)]);
    this.colour = colour;
    const room = Math.ceil((text.length * 2) / 4) * 4;
    const view = new DataView(new ArrayBuffer(room + text.length * 4));
    let [run, told] = [0, 0];
    advances(text, look).forEach((wide, i) => {
      view.setUint16(i * 2, text.charCodeAt(i), true);
      // Rounded as a whole, so that long texts end where they should.
      run += wide * fine;
      view.setInt32(room + i * 4, Math.round(run) - told, true);
      told = Math.round(run);
    });
    const stringAt = 76;
    const numbers = [
      0,
      0,
      -1,
      -1,
      2,
      one,
      one,
      short(x),
      short(y),
      text.length,
      stringAt,
      0,
      0,
      0,
      -1,
      -1,
      stringAt + room,
    ];
    this.put(record.text, numbers, new Uint8Array(view.buffer));
  }

  private font(number: number, { size, bold, italic }: LetterLook): void {
    const view = new DataView(new ArrayBuffer(320));
    view.setInt32(0, -Math.round(size * fine), true);
    view.setInt32(16, bold ? 700 : 400, true);
    view.setUint8(20, italic ? 1 : 0);
    // Of any character set, and without serifs where there is no Arial.
    view.setUint8(23, 1);
    view.setUint8(27, 0x22);
    [...'Arial'].forEach((sign, i) => view.setUint16(28 + i * 2, sign.charCodeAt(0), true));
    this.put(record.font, [number], new Uint8Array(view.buffer));
  }
}

/** 1.0 as the bits of a float. */
const one = 0x3f800000;
/** A pen and a brush have their colour as red, green and blue from the lowest byte up. */
const rgb = (colour: string): number => {
  const part = (i: number): number => parseInt(colour.slice(i, i + 2), 16);
  return part(1) | (part(3) << 8) | (part(5) << 16);
};
const short = (px: number): number => Math.max(-32_768, Math.min(32_767, Math.round(px * fine)));
