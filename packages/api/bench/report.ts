/** The figures as people read them. */
import { cpus, totalmem } from 'node:os';
import type { Extent } from './college.ts';
import type { Figures } from './load.ts';
import type { Scene } from './scenes.ts';

export type Measured = { scene: Scene; floor: Figures; product: Figures };

export function printReport(measured: readonly Measured[], extent: Extent, load: { connections: number; seconds: number }): string {
  const rows = measured.map(({ scene, floor, product }) =>
    [
      `${scene.name}: ${scene.brings}`,
      perSecond(product),
      millis(product.medianMillis),
      millis(product.p99Millis),
      perSecond(floor),
      (product.perSecond / floor.perSecond).toFixed(2),
    ].join(' | '),
  );
  return [
    `${extent.units} units, ${extent.tasks.toLocaleString('en')} tasks with their submissions; ${load.connections} connections, the better of two rounds of ${load.seconds} s;`,
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| | requests per second | median ms | 99 % ms | floor, per second | ratio |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

const perSecond = ({ perSecond: value }: Figures) => Math.round(value).toLocaleString('en');
const millis = (value: number) => value.toFixed(1);
