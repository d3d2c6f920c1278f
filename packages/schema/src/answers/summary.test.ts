import { expect, it } from 'vitest';
import { audio, check, file, group, matrix, photo, section, signature, text, yesNo } from '../definition/build.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { formOf, formOfSections, usualContext } from '../evaluate/scenario.ts';
import type { Answers } from './answer.ts';
import { filesIn } from './files.ts';
import { summarize } from './summary.ts';

it('counts check items, those in rows too, and nothing else', () => {
  const form = formOf([
    check('a', '甲', 'A'),
    check('b', '乙', 'B'),
    check('c', '丙', 'C'),
    yesNo('d', '丁', 'D'),
    group('g', '组', 'G', [check('in_row', '内', 'In')]),
  ]);
  const answers: Answers = {
    a: { value: 'pass' },
    b: { value: 'fail', note: 'x' },
    c: { na: true },
    d: { value: true },
    g: { value: ['pass', 'fail', 'fail'].map((value, index) => ({ id: `r${index}`, answers: { in_row: { value } } })) },
  };
  expect(summarize(form, answers)).toEqual({ pass: 2, fail: 3, na: 1 });
});

it('leaves out what is hidden, when it is told what is', () => {
  const form = formOfSections([
    section('one', '一', 'One', [yesNo('on', '开', 'On'), check('a', '甲', 'A', { showWhen: 'on' }), check('b', '乙', 'B')]),
  ]);
  const answers: Answers = { on: { value: false }, a: { value: 'fail' }, b: { value: 'pass' } };
  expect(summarize(form, answers)).toEqual({ pass: 1, fail: 1, na: 0 });
  expect(summarize(form, answers, evaluate(form, answers, usualContext))).toEqual({ pass: 1, fail: 0, na: 0 });
});

it('finds every file: answers, photos beside them, in rows, and none that only looks like one', () => {
  const ref = (name: string) => ({ file: name, sha256: name.padEnd(64, '0') });
  const form = formOf([
    photo('photos', '照片', 'Photos'),
    file('files', '文件', 'Files'),
    audio('sound', '录音', 'Sound'),
    signature('signed', '签名', 'Signed'),
    check('exit', '出口', 'Exit'),
    text('what', '经过', 'What'),
    matrix('odd', '矩阵', 'Matrix', {
      rows: [
        { key: 'file', label: { en: 'F' } },
        { key: 'sha256', label: { en: 'S' } },
      ],
    }),
    group('g', '组', 'G', [photo('inside', '内', 'Inside')]),
  ]);
  const answers: Answers = {
    photos: { value: [ref('a1'), ref('a2')] },
    files: { value: [ref('b1')], photos: [ref('b2')] },
    sound: { value: [ref('c1')] },
    signed: { value: ref('d1') },
    exit: { na: true, photos: [ref('e1'), ref('e1')] },
    odd: { value: { file: 'x', sha256: 'y' } },
    g: { value: [{ id: 'r1', answers: { inside: { value: [ref('f1')], photos: [ref('f2')] } } }], photos: [ref('f3')] },
  };
  expect(filesIn(form, answers).map(({ path, file }) => `${path}: ${file}`)).toEqual([
    'photos: a1',
    'photos: a2',
    'files: b1',
    'files: b2',
    'sound: c1',
    'signed: d1',
    'exit: e1',
    'g: f3',
    'g[r1].inside: f1',
    'g[r1].inside: f2',
  ]);
  expect(filesIn(form, answers)[0]).toEqual({ path: 'photos', file: 'a1', sha256: 'a1'.padEnd(64, '0') });
});
