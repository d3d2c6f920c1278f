/**
 * How long the large form takes one core, from nothing and after one change, beside two other engines in the same run. Fails when a
 * limit is broken or another engine is faster, and when the engines do not agree about what the form says.
 */
import { formio } from './formio.ts';
import { changes, valueOf } from './largeForm.ts';
import { ours } from './ours.ts';
import { surveyCore } from './surveyCore.ts';
import type { Engine } from './engine.ts';

const limits = { change: 1, fromNothing: 20 };
const turns = 3;
/** Rounds from nothing: the first ones warm up. A slow engine gets fewer of them. */
const rounds = { warm: 10, counted: 31, budget: 8_000 };

type Measured = { name: string; fromNothing: number; change: number; slowest: number; says: string };

function measure({ name, prepare }: Engine): Measured {
  const engine = prepare();
  const times: number[] = [];
  const start = performance.now();
  while (times.length < rounds.warm + rounds.counted && (times.length < 3 || performance.now() - start < rounds.budget)) {
    times.push(coreTimeOf(engine.fromNothing()));
  }
  const fromNothing = times.slice(Math.min(rounds.warm, Math.floor(times.length / 4)));
  const form = engine.begin();
  const change: number[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    for (const one of changes) {
      const value = valueOf(one.asked, turn);
      const time = timeOf(() => form.change(one, value));
      // The first turn warms up.
      if (turn > 1) change.push(time);
    }
  }
  return {
    name,
    fromNothing: at(fromNothing, 0.5),
    change: at(change, 0.5),
    slowest: at(change, 0.99),
    says: JSON.stringify(form.read()),
  };
}

/** Milliseconds of one core: what else the machine does at the same time does not count. Too coarse for what is short. */
function coreTimeOf(run: () => void): number {
  const start = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
}

const measured = [ours, surveyCore, formio].map(measure);
const [own, ...others] = measured as [Measured, ...Measured[]];

console.table(
  measured.map((one) => ({
    engine: one.name,
    'from nothing, ms': one.fromNothing.toFixed(2),
    'one change, ms': one.change.toFixed(3),
    '99 of 100, ms': one.slowest.toFixed(3),
    'slower than ours': `${(one.fromNothing / own.fromNothing).toFixed(1)} × / ${(one.change / own.change).toFixed(1)} ×`,
  })),
);

const faults = [
  ...(own.change < limits.change ? [] : [`one change takes ${own.change.toFixed(2)} ms, ${limits.change} ms is the limit`]),
  ...(own.fromNothing < limits.fromNothing
    ? []
    : [`from nothing takes ${own.fromNothing.toFixed(1)} ms, ${limits.fromNothing} ms is the limit`]),
  ...others.filter((one) => one.says !== own.says).map((one) => `${one.name} says ${one.says} where ours says ${own.says}`),
  ...others.filter((one) => one.change <= own.change || one.fromNothing <= own.fromNothing).map((one) => `${one.name} is faster`),
];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
