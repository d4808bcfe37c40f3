import { wrapText } from '../timeline/out/text-width';
import type { EffectChain, EffectLink, EffectNode } from './chain';

/** A node in its place, in px. */
export interface EffectPlace {
  readonly node: EffectNode;
  /** Counted from the left: 0 are the activities. */
  readonly layer: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its title, cut into lines that fit. */
  readonly lines: readonly string[];
}

/** A link from the right edge of one node to the left edge of another, as a path of SVG. */
export interface EffectPath extends EffectLink {
  readonly path: string;
}

export interface EffectLayout {
  readonly width: number;
  readonly height: number;
  readonly layers: number;
  readonly places: readonly EffectPlace[];
  readonly paths: readonly EffectPath[];
}

/** Sizes in px; text is set at `text` with `line` between lines. `foot` is the line that says kind and state. */
export const effectSizes = {
  width: 232,
  between: 72,
  /** What a node and the room between two may be drawn together to where the whole is wider than its place. */
  leastWidth: 168,
  leastBetween: 36,
  gap: 14,
  margin: 12,
  pad: 10,
  text: 13,
  line: 17,
  foot: 18,
  way: 8,
} as const;

/** So many times the layers are gone through to lessen crossings; more change little. */
const sweeps = 6;
/** So much is put between nodes at most, beside the gap that is always there. */
const mostSpread = 200;

/** What stands in a layer: a node, or the way of a link that goes on to a later layer, so that it passes behind none. */
interface Slot {
  readonly key: string;
  readonly node: EffectNode | null;
}

/**
 * Places a chain from left to right: activities first, goals last, and each intermediate goal behind all that leads to it. In
 * a layer nodes stand near what they are tied to, which lessens crossings. No two overlap, each link of the chain has its
 * path, and none passes behind a node. Where the place is `room` px wide it is drawn together to fit, as far as its words can
 * be read. Pure.
 */
export function layoutEffects({ nodes, links }: EffectChain, room = Infinity): EffectLayout {
  const { gap, margin, pad, text, line, foot, way } = effectSizes;
  const layerOf = layersOf(nodes, links);
  const count = Math.max(0, ...layerOf.values()) + 1;
  const { width, between } = acrossOf(count, room);
  const layers: Slot[][] = Array.from({ length: count }, () => []);
  for (const node of nodes) layers[layerOf.get(node.key) ?? 0]?.push({ key: node.key, node });
  const routes = links
    .filter(({ from, to }) => layerOf.has(from) && layerOf.has(to))
    .map((link) => {
      const [first, last] = [layerOf.get(link.from) ?? 0, layerOf.get(link.to) ?? 0];
      const ways = Array.from({ length: Math.max(0, last - first - 1) }, (_, n) => ({
        key: `${link.from} ${link.to} ${n}`,
        node: null,
        layer: first + 1 + n,
      }));
      for (const one of ways) layers[one.layer]?.push(one);
      return { link, stops: [link.from, ...ways.map(({ key }) => key), link.to] };
    });
  const ordered = uncrossed(
    layers,
    routes.flatMap(({ stops }) => stops.slice(1).map((to, n) => ({ from: stops[n] ?? '', to }))),
  );
  const sized = ordered.map((layer) =>
    layer.map(({ key, node }) => {
      const lines = node === null ? [] : wrapText(node.title, width - 2 * pad, text, node.kind === 'activity');
      return { key, node, lines, height: node === null ? way : 2 * pad + foot + lines.length * line };
    }),
  );
  const heights = sized.map((layer) => layer.reduce((sum, one) => sum + one.height + gap, -gap));
  const tallest = Math.max(0, ...heights);
  const all = sized.flatMap((layer, n) => {
    // A layer that is lower than the others is spread, so that its links run flatter.
    const room = tallest - (heights[n] ?? 0);
    const spread = Math.floor(Math.min(mostSpread, room / Math.max(1, layer.length - 1)));
    let y = margin + (room - spread * (layer.length - 1)) / 2;
    return layer.map((one) => {
      const place = { ...one, layer: n, x: margin + n * (width + between), y: Math.round(y), width };
      y += one.height + gap + spread;
      return place;
    });
  });
  const stopOf = new Map(all.map((place) => [place.key, place]));
  return {
    width: 2 * margin + count * width + (count - 1) * between,
    height: 2 * margin + tallest,
    layers: count,
    places: all.flatMap(({ key: _key, node, ...place }) => (node === null ? [] : [{ ...place, node }])),
    paths: routes.map(({ link, stops }) => ({ ...link, path: pathOf(stops.flatMap((key) => stopOf.get(key) ?? [])) })),
  };
}

/** How wide nodes are and what is between two layers: as always where there is room, else less of both. */
function acrossOf(count: number, room: number): { readonly width: number; readonly between: number } {
  const { width, between, leastWidth, leastBetween, margin } = effectSizes;
  const ways = Math.max(1, count - 1);
  const free = room - 2 * margin;
  if (count * width + (count - 1) * between <= free) return { width, between };
  const closer = Math.max(leastBetween, Math.min(between, Math.floor((free - count * width) / ways)));
  const fitting = Math.floor((free - (count - 1) * closer) / count);
  return { width: Math.max(leastWidth, Math.min(width, fitting)), between: closer };
}

/** How far each stands from what leads to it, at the longest; goals that lead no further all stand in the last. */
function layersOf(nodes: readonly EffectNode[], links: readonly EffectLink[]): Map<string, number> {
  const into = new Map<string, string[]>();
  for (const { from, to } of links) into.set(to, [...(into.get(to) ?? []), from]);
  const kindOf = new Map(nodes.map(({ key, kind }) => [key, kind]));
  const found = new Map<string, number>();
  const depth = (key: string): number => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const before = (into.get(key) ?? []).filter((from) => kindOf.has(from)).map((from) => depth(from) + 1);
    const made = Math.max(kindOf.get(key) === 'activity' ? 0 : 1, ...before);
    found.set(key, made);
    return made;
  };
  for (const { key } of nodes) depth(key);
  const last = Math.max(0, ...found.values());
  const leads = new Set(links.map(({ from }) => from));
  for (const { key, kind } of nodes) if (kind === 'goal' && !leads.has(key)) found.set(key, last);
  return found;
}

/** Each layer in the order of the middle of what its slots are tied to in the layers beside it, gone through both ways. */
function uncrossed(layers: readonly (readonly Slot[])[], ties: readonly EffectLink[]): (readonly Slot[])[] {
  const tied = new Map<string, string[]>();
  for (const { from, to } of ties) {
    tied.set(from, [...(tied.get(from) ?? []), to]);
    tied.set(to, [...(tied.get(to) ?? []), from]);
  }
  const now = [...layers];
  const place = new Map<string, number>();
  const note = (layer: readonly Slot[]): void =>
    layer.forEach(({ key }, i) => place.set(key, (i + 0.5) / layer.length));
  now.forEach(note);
  // The activities keep the plan's own order: people find them there.
  const inner = now.map((_, n) => n).slice(1);
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const n of sweep % 2 === 0 ? inner : [...inner].reverse()) {
      const layer = (now[n] ?? [])
        .map((slot) => {
          const at = (tied.get(slot.key) ?? []).flatMap((other) => place.get(other) ?? []);
          const own = place.get(slot.key) ?? 0;
          return { slot, at: at.length === 0 ? own : at.reduce((sum, one) => sum + one, 0) / at.length };
        })
        .sort((a, b) => a.at - b.at)
        .map(({ slot }) => slot);
      now[n] = layer;
      note(layer);
    }
  return now;
}

type Stop = Pick<EffectPlace, 'x' | 'y' | 'width' | 'height'>;

/** From the right edge of each stop to the left edge of the next, and straight through what lies between. */
function pathOf(stops: readonly Stop[]): string {
  const middle = ({ y, height }: Stop): number => y + height / 2;
  return stops.slice(1).reduce((path, to, n) => {
    const from = stops[n] ?? to;
    const [x1, y1, x2, y2] = [from.x + from.width, middle(from), to.x, middle(to)];
    const bend = (x2 - x1) / 2;
    return `${path}${n === 0 ? `M${x1} ${y1}` : `L${x1} ${y1}`}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  }, '');
}
