import { describe, expect, it } from 'vitest';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { RaisedConsequence } from '@anjian/schema/evaluate/evaluation.ts';
import { hazardsFound, sortOut } from './consequences.model.ts';

const definition: Definition = {
  format: 1,
  locales: ['zh-CN'],
  title: { 'zh-CN': '车辆检查' },
  settings: { signOff: 'none' },
  sections: [
    {
      key: 'all',
      title: { 'zh-CN': '全部' },
      questions: [
        { key: 'brakes', type: 'check', label: { 'zh-CN': '制动' } },
        {
          key: 'tyres',
          type: 'group',
          label: { 'zh-CN': '轮胎' },
          questions: [{ key: 'tread', type: 'check', label: { 'zh-CN': '花纹' } }],
        },
      ],
    },
  ],
};

const raise = (path: string): RaisedConsequence => ({
  do: 'raise_hazard',
  path,
  question: path,
  severity: 'major',
  category: 'vehicle',
  title: { 'zh-CN': path },
});

describe('a hazard found', () => {
  it('carries the note and the photos of its own answer, in rows too', () => {
    const answers = {
      brakes: { value: 'fail', note: ' 偏软 ' },
      tyres: { value: [{ id: 'r1', answers: { tread: { value: 'fail', note: '磨平' } } }] },
    };
    const files = [
      { path: 'brakes', file: 'a', sha256: '1' },
      { path: 'tyres[r1].tread', file: 'b', sha256: '2' },
    ];
    const notify: RaisedConsequence = { do: 'notify', path: 'brakes', question: 'brakes', role: 'leader' };
    expect(hazardsFound(definition, answers, [raise('brakes'), notify, raise('tyres[r1].tread')], files)).toEqual([
      { questionPath: 'brakes', title: { 'zh-CN': 'brakes' }, severity: 'major', category: 'vehicle', detail: '偏软', files: [files[0]] },
      {
        questionPath: 'tyres[r1].tread',
        title: { 'zh-CN': 'tyres[r1].tread' },
        severity: 'major',
        category: 'vehicle',
        detail: '磨平',
        files: [files[1]],
      },
    ]);
  });
});

it('an edited report keeps what it still finds, each once, and raises the rest', () => {
  const found = (questionPath: string, severity = 'major') => ({
    questionPath,
    severity,
    category: 'vehicle',
    title: {},
    detail: '',
    files: [],
  });
  const before = [
    { id: '1', questionPath: 'brakes', severity: 'major', category: 'vehicle' },
    { id: '2', questionPath: 'lights', severity: 'minor', category: 'vehicle' },
    { id: '3', questionPath: 'horn', severity: 'minor', category: 'vehicle' },
  ];
  expect(sortOut([found('brakes'), found('brakes'), found('lights')], before)).toEqual({
    kept: ['1'],
    fresh: [found('brakes'), found('lights')],
  });
});
