import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface ReadCell {
  readonly type: string;
  readonly style: number;
  readonly text: string;
}

/** A workbook taken apart: cells by their place, and whatever elements and attributes a test asks for. */
export function readXlsx(bytes: Uint8Array): {
  readonly names: readonly string[];
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly elements: (part: string, name: string) => Record<string, string>[];
  readonly textOf: (part: string) => string;
} {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  const cells = new Map<string, ReadCell>();
  const found = new Map<string, Record<string, string>[]>();
  for (const [part, text] of Object.entries(parts)) {
    let at: { place: string; type: string; style: number } | null = null;
    let said = '';
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      const key = `${part} ${name}`;
      found.set(key, [...(found.get(key) ?? []), attributes]);
      if (name !== 'c') return;
      at = { place: attributes.r ?? '', type: attributes.t ?? 'n', style: Number(attributes.s ?? 0) };
      said = '';
    });
    parser.on('text', (more) => (said += more));
    parser.on('closetag', ({ name }) => {
      if (name === 'c' && at !== null) cells.set(at.place, { type: at.type, style: at.style, text: said });
    });
    parser.write(text).close();
  }
  return {
    names: Object.keys(parts),
    cells,
    elements: (part, name) => found.get(`${part} ${name}`) ?? [],
    textOf: (part) => parts[part] ?? '',
  };
}
