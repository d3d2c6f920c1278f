// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import { check, decimal, definition, section, text } from '@anjian/schema/definition/build.ts';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { standInForDialogs } from '../../../test/dialogs.ts';
import { memoryFiles } from '../memoryFiles.ts';
import { FillForm } from './FillForm.tsx';

beforeAll(() => {
  standInForDialogs();
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  // jsdom has no pointer events of its own; a mouse event carries what is asked of them.
  class Pointer extends MouseEvent {
    readonly pointerId: number;
    readonly pointerType: string;
    readonly isPrimary: boolean;
    constructor(type: string, { pointerId = 1, pointerType = 'touch', isPrimary = true, ...rest }: PointerEventInit = {}) {
      super(type, rest);
      Object.assign(this, { pointerId, pointerType, isPrimary });
      this.pointerId = pointerId;
      this.pointerType = pointerType;
      this.isPrimary = isPrimary;
    }
  }
  window.PointerEvent = Pointer as never;
});
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const form = definition('巡查', 'Round', [
  section('one', '一', 'One', [
    check('door', '门锁完好', 'Door', { required: true }),
    decimal('pressure', '压力', 'Pressure', { carryForward: true, unit: ['MPa', 'MPa'] }),
    text('remark', '备注', 'Remark', {}),
  ]),
]);

function fill({ answers = {}, last }: { answers?: Answers; last?: Answers } = {}) {
  let standing: Answers = answers;
  const context = { now: '2026-11-25T08:00:00Z', today: '2026-11-25', ...(last ? { last } : {}) };
  function Page() {
    const [held, hold] = useState(answers);
    standing = held;
    return <FillForm definition={form} answers={held} onChange={hold} locale="zh-CN" files={memoryFiles()} context={context} />;
  }
  render(<Page />);
  return { user: userEvent.setup(), answers: () => standing };
}

const block = (label: string) => screen.getByText(label, { selector: '.fill-label' }).closest<HTMLElement>('.fill-question')!;

type Path = { from: [number, number]; to: [number, number]; by?: string; ends?: 'pointerUp' | 'pointerCancel' };
function drag(question: HTMLElement, { from: [x, y], to: [x2, y2], by = 'touch', ends = 'pointerUp' }: Path): void {
  const at = (clientX: number, clientY: number) => ({ clientX, clientY, pointerType: by, bubbles: true });
  fireEvent.pointerDown(question, at(x, y));
  fireEvent.pointerMove(question, at((x + x2) / 2, (y + y2) / 2));
  fireEvent.pointerMove(question, at(x2, y2));
  fireEvent[ends](question, at(x2, y2));
}

describe('a finger drawn over a check item', () => {
  test.each<[string, Path, string | undefined]>([
    ['to the right is pass', { from: [100, 300], to: [260, 310] }, 'pass'],
    ['to the left is fail', { from: [260, 300], to: [100, 290] }, 'fail'],
    ['not far enough is nothing', { from: [100, 300], to: [140, 300] }, undefined],
    ['slanting, as one scrolls, is nothing', { from: [100, 300], to: [260, 420] }, undefined],
    ['taken away by the browser that scrolls is nothing', { from: [100, 300], to: [260, 300], ends: 'pointerCancel' }, undefined],
    ['from the edge is the system’s way back', { from: [5, 300], to: [260, 300] }, undefined],
    ['of a mouse selects text', { from: [100, 300], to: [260, 300], by: 'mouse' }, undefined],
  ])('%s', (_what, path, expected) => {
    const { answers } = fill();
    drag(block('门锁完好'), path);
    expect(answers()['door']).toEqual(expected && { value: expected });
  });

  test('is said, and undone with what stood there before, its note too', async () => {
    const before: Answers = { door: { value: 'fail', note: '锁芯松' } };
    const { user, answers } = fill({ answers: before });
    drag(block('门锁完好'), { from: [100, 300], to: [260, 300] });
    expect(answers()['door']).toEqual({ value: 'pass', note: '锁芯松' });
    expect(screen.getByText('“门锁完好”记为合格')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(answers()).toEqual(before);
  });

  test('does nothing where there is no verdict to give', () => {
    const { answers } = fill();
    drag(block('备注'), { from: [100, 300], to: [260, 300] });
    expect(answers()).toEqual({});
  });

  test('is explained until somebody has done it', () => {
    fill();
    expect(screen.getByText(/也可以用手指划/)).toBeTruthy();
    drag(block('门锁完好'), { from: [100, 300], to: [260, 300] });
    cleanup();
    fill();
    expect(screen.queryByText(/也可以用手指划/)).toBeNull();
  });
});

describe('what was answered last time', () => {
  const last: Answers = { pressure: { value: 1.2, note: '偏低' }, remark: { value: '上次的备注' } };

  test('is seen as such where the author lets it be carried forward, and taken over with a tap, without its note', async () => {
    const { user, answers } = fill({ last, answers: { pressure: { value: 0.8 } } });
    expect(within(block('压力')).getByText('上次：1.2 MPa')).toBeTruthy();
    expect(within(block('备注')).queryByText(/上次/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '沿用: 压力' }));
    expect(answers()['pressure']).toEqual({ value: 1.2 });
    expect(within(block('压力')).getByText('与上次相同：1.2 MPa')).toBeTruthy();
  });

  test('is not spoken of when there was no last time', () => {
    fill();
    expect(screen.queryByText(/上次/)).toBeNull();
  });
});
