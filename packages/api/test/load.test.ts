/** The dearest permitted query many times at once leaves a light one quick. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mostComplexity } from '../src/builder.ts';
import { makeGate } from '../src/http/graphql/admission.ts';
import { startTestApi, type Asker, type TestApi } from './api.ts';

let api: TestApi;
let person: Asker;

beforeAll(async () => {
  api = await startTestApi();
  person = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  const parents = await Promise.all(Array.from({ length: 60 }, (_, index) => api.addUnit(api.root, `学院${index}`)));
  for (const parent of parents) await Promise.all(Array.from({ length: 5 }, (_, index) => api.addUnit(parent, `系${index}`)));
}, 120_000);

afterAll(() => api.close());

const dear = '{ units(first: 100) { nodes { id name children(first: 55) { nodes { id name kind } } } } }';
const light = '{ viewer { locale } }';

it('is about as dear as can be', async () => {
  expect((await person.ask(dear)).errors).toEqual([]);
  expect(100 * 55 * 4).toBeGreaterThan(mostComplexity * 0.8);
});

it('leaves a light query under half a second at the 99th percentile while fifty run', async () => {
  const under = { way: 50 };
  const dearOnes = Promise.all(Array.from({ length: 50 }, () => person.ask(dear).finally(() => under.way--)));
  const times: number[] = [];
  while (under.way > 0) {
    const start = performance.now();
    expect((await person.ask(light)).errors).toEqual([]);
    times.push(performance.now() - start);
  }
  expect((await dearOnes).flatMap(({ errors }) => errors)).toEqual([]);
  times.sort((a, b) => a - b);
  expect(times.length).toBeGreaterThan(20);
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(500);
}, 120_000);

it('lets no more through its gate than it should, and everybody in the end', async () => {
  const gate = makeGate(2);
  let inside = 0;
  let most = 0;
  const done = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      gate(async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 2));
        inside--;
        if (index % 5 === 0) throw new Error('some fail');
        return index;
      }),
    ),
  );
  expect([most, inside, done.filter(({ status }) => status === 'fulfilled').length]).toEqual([2, 0, 16]);
});
