/** Where the boxes and lines of the drawing go: what is read stands left of what reads it. Pure. */
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Involved } from './dependencies.ts';

export type Box = { key: Key; is: Involved['is']; layer: number; x: number; y: number };
/** From what is read to what reads it, and where it does. */
export type Line = { from: Key; to: Key; properties: readonly string[] };
export type Graph = {
  boxes: readonly Box[];
  lines: readonly Line[];
  width: number;
  height: number;
  /** how many of a layer had no room, by its place from the left */
  leftOut: readonly { x: number; y: number; count: number }[];
};

export const boxWidth = 184;
export const boxHeight = 40;
const betweenLayers = 88;
const betweenBoxes = 16;
/** So many stand above each other; the list has all. */
export const mostInLayer = 12;
/** So many can be looked at together. */
export const mostAtOnce = 60;

type ByKey = ReadonlyMap<Key, Involved>;

/** What a question depends on, over two steps, and what it affects, over two steps. */
export function drawAround(all: readonly Involved[], focus: Key, steps = 2): Graph {
  const byKey: ByKey = new Map(all.map((one) => [one.key, one]));
  const layers = new Map<Key, number>([[focus, 0]]);
  for (const [side, sign] of [
    ['dependsOn', -1],
    ['affects', 1],
  ] as const) {
    let edge: Key[] = [focus];
    for (let step = 1; step <= steps; step++) {
      const next = edge.flatMap((key) => (byKey.get(key)?.[side] ?? []).map((link) => link.key));
      edge = [...new Set(next)].filter((key) => byKey.has(key) && !layers.has(key));
      for (const key of edge) layers.set(key, sign * step);
    }
  }
  return layOut(byKey, layers);
}

/** All of them, each right of everything it reads; undefined when they are too many to look at. */
export function drawAll(all: readonly Involved[]): Graph | undefined {
  if (all.length > mostAtOnce) return undefined;
  const byKey: ByKey = new Map(all.map((one) => [one.key, one]));
  const layers = new Map<Key, number>();
  const walking = new Set<Key>();
  const layerOf = (key: Key): number => {
    const known = layers.get(key);
    if (known !== undefined) return known;
    // Two that read each other: one of them has to be first.
    if (walking.has(key)) return 0;
    walking.add(key);
    const read = (byKey.get(key)?.dependsOn ?? []).filter((link) => byKey.has(link.key));
    const layer = Math.max(-1, ...read.map((link) => layerOf(link.key))) + 1;
    walking.delete(key);
    layers.set(key, layer);
    return layer;
  };
  for (const { key } of all) layerOf(key);
  return layOut(byKey, layers);
}

function layOut(byKey: ByKey, layers: ReadonlyMap<Key, number>): Graph {
  const first = Math.min(...layers.values());
  const columns: Key[][] = Array.from({ length: Math.max(...layers.values()) - first + 1 }, () => []);
  // In the order of the form, until their neighbours say otherwise.
  for (const key of byKey.keys()) {
    const layer = layers.get(key);
    if (layer !== undefined) columns[layer - first]!.push(key);
  }
  const shown = columns.map((column) => column.slice(0, mostInLayer));
  untangle(byKey, shown);
  const tallest = Math.max(...columns.map((column) => Math.min(column.length, mostInLayer + 1)));
  const height = tallest * (boxHeight + betweenBoxes) - betweenBoxes;
  const xOf = (column: number) => column * (boxWidth + betweenLayers);
  const topOf = (column: number) => (height - (rowsOf(column) * (boxHeight + betweenBoxes) - betweenBoxes)) / 2;
  const rowsOf = (column: number) => Math.min(columns[column]!.length, mostInLayer + 1);
  const boxes = shown.flatMap((column, at) =>
    column.map((key, row): Box => ({
      key,
      is: byKey.get(key)!.is,
      layer: at + first,
      x: xOf(at),
      y: topOf(at) + row * (boxHeight + betweenBoxes),
    })),
  );
  const leftOut = columns.flatMap((column, at) =>
    column.length > mostInLayer
      ? [{ x: xOf(at), y: topOf(at) + mostInLayer * (boxHeight + betweenBoxes), count: column.length - mostInLayer }]
      : [],
  );
  return {
    boxes,
    lines: linesBetween(byKey, new Set(boxes.map(({ key }) => key))),
    width: xOf(columns.length - 1) + boxWidth,
    height,
    leftOut,
  };
}

/** Each stands at the height of what it is tied to in the column before: fewer lines cross. Two rounds do most of it. */
function untangle(byKey: ByKey, columns: Key[][]): void {
  const tiedTo = (key: Key) => [...byKey.get(key)!.dependsOn, ...byKey.get(key)!.affects].map((link) => link.key);
  for (const order of [columns.keys(), [...columns.keys()].toReversed(), columns.keys()]) {
    for (const at of order) {
      const heights = new Map(
        columns.flatMap((column, other) => (other === at ? [] : column.map((key, row) => [key, row / column.length] as const))),
      );
      const own = new Map(columns[at]!.map((key, row) => [key, row / columns[at]!.length]));
      const heightOf = (key: Key) => {
        const tied = tiedTo(key).flatMap((other) => heights.get(other) ?? []);
        return tied.length === 0 ? own.get(key)! : tied.reduce((sum, one) => sum + one, 0) / tied.length;
      };
      columns[at]!.sort((a, b) => heightOf(a) - heightOf(b));
    }
  }
}

function linesBetween(byKey: ByKey, shown: ReadonlySet<Key>): Line[] {
  const lines = new Map<string, { from: Key; to: Key; properties: string[] }>();
  for (const to of shown) {
    for (const { key: from, property } of byKey.get(to)!.dependsOn) {
      if (!shown.has(from)) continue;
      const line = lines.get(`${from} ${to}`) ?? { from, to, properties: [] };
      const name = property.replaceAll(/\[\d+\]|\..*/g, '');
      if (!line.properties.includes(name)) line.properties.push(name);
      lines.set(`${from} ${to}`, line);
    }
  }
  return [...lines.values()];
}

/** Which box an arrow key leads to: up and down within a layer, sideways to the nearest one that is tied to it. */
export function boxBeside({ boxes, lines }: Graph, key: Key, arrow: string): Key | undefined {
  const here = boxes.find((box) => box.key === key);
  if (!here) return undefined;
  const nearest = (among: readonly Box[]) => among.toSorted((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0]?.key;
  const layer = boxes.filter((box) => box.layer === here.layer).toSorted((a, b) => a.y - b.y);
  const at = layer.indexOf(here);
  if (arrow === 'ArrowUp') return layer[at - 1]?.key;
  if (arrow === 'ArrowDown') return layer[at + 1]?.key;
  const isBeyond = (box: Box) => (arrow === 'ArrowLeft' ? box.layer < here.layer : arrow === 'ArrowRight' && box.layer > here.layer);
  const tied = new Set(lines.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : [])));
  return nearest(boxes.filter((box) => isBeyond(box) && tied.has(box.key))) ?? nearest(boxes.filter(isBeyond));
}
