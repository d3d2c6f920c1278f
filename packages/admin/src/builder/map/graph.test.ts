import { expect, it, test } from 'vitest';
import { calculated, check, definition, integer, section, text } from '@anjian/schema/definition/build.ts';
import { dependenciesOf } from './dependencies.ts';
import { boxBeside, drawAll, drawAround, mostInLayer } from './graph.ts';

const chain = definition('车', 'Vehicle', [
  section('one', '一', 'One', [
    check('brakes', '制动', 'Brakes'),
    integer('km', '里程', 'Kilometres', { showWhen: "brakes = 'pass'" }),
    calculated('left', '还剩', 'Left', '10000 - km'),
    text('why', '为何', 'Why', { showWhen: 'left < 0', requiredWhen: 'left < -100' }),
    text('who', '谁', 'Who', { showWhen: "why != ''" }),
  ]),
]);

const layersOf = (graph: ReturnType<typeof drawAround>) =>
  Object.entries(Object.groupBy(graph.boxes, ({ x }) => x)).map(([, boxes]) => boxes!.map(({ key }) => key).join(' '));

it('puts what is read to the left of what reads it, and names what by', () => {
  const graph = drawAll(dependenciesOf(chain))!;
  expect(layersOf(graph)).toEqual(['brakes', 'km', 'left', 'why', 'who']);
  expect(graph.lines).toContainEqual({ from: 'left', to: 'why', properties: ['showWhen', 'requiredWhen'] });
});

it('shows two steps to either side of one question', () => {
  expect(layersOf(drawAround(dependenciesOf(chain), 'km'))).toEqual(['brakes', 'km', 'left', 'why']);
  expect(layersOf(drawAround(dependenciesOf(chain), 'who'))).toEqual(['left', 'why', 'who']);
});

it('leads through the boxes by arrows', () => {
  const graph = drawAll(dependenciesOf(chain))!;
  expect(boxBeside(graph, 'km', 'ArrowRight')).toBe('left');
  expect(boxBeside(graph, 'km', 'ArrowLeft')).toBe('brakes');
  expect(boxBeside(graph, 'km', 'ArrowUp')).toBeUndefined();
});

it('comes to an end where two read each other', () => {
  const round = definition('环', 'Round', [
    section('one', '一', 'One', [text('a', '甲', 'A', { showWhen: "b = 'x'" }), text('b', '乙', 'B', { showWhen: "a = 'x'" })]),
  ]);
  expect(drawAll(dependenciesOf(round))!.boxes).toHaveLength(2);
});

test('of hundreds it draws what has room, and says how many had none; no two boxes overlap', () => {
  const many = definition('多', 'Many', [
    section('one', '一', 'One', [
      check('root', '根', 'Root'),
      ...Array.from({ length: 300 }, (_, at) =>
        text(`q${at}`, `${at}`, `${at}`, { showWhen: at % 3 ? "root = 'fail'" : `q${Math.max(0, at - 1)} != ''` }),
      ),
    ]),
  ]);
  const all = dependenciesOf(many);
  expect(drawAll(all)).toBeUndefined();
  const graph = drawAround(all, 'root');
  expect(graph.leftOut[0]!.count).toBe(200 - mostInLayer);
  const places = graph.boxes.map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(places.length);
  expect(graph.height).toBeLessThan(800);
});
