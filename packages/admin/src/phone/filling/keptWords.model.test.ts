import { check, definition, group, photo, section, text } from '@anjian/schema/definition/build.ts';
import { expect, test } from 'vitest';
import { htmlPage, keptWords, plainText } from './keptWords.model.ts';

const cellar = definition('地下室检查', 'Cellar check', [
  section('cellar', '地下室', 'Cellar', [
    text('place', '位置', 'Place'),
    check('pump', '排水泵', 'Pump'),
    photo('pictures', '照片', 'Photos'),
    group('doors', '门', 'Doors', [text('door', '门号', 'Door')]),
  ]),
  section('empty', '其他', 'Other', [text('more', '补充', 'More')]),
]);
const file = { file: 'local:1', sha256: 'a'.repeat(64) };
const answers = {
  place: { value: '<b>3号井</b>' },
  pump: { value: 'fail', note: '积水', photos: [file] },
  pictures: { value: [{ file: 'there', sha256: 'b'.repeat(64) }] },
  doors: { value: [{ id: 'r1', answers: { door: { value: '东门' } } }] },
};

test('everything that was typed is told, and nothing else', () => {
  const sections = keptWords(cellar, answers, 'zh-CN');
  expect(sections.map(({ title, lines }) => [title, lines.map(({ label, files }) => [label, files.length])])).toEqual([
    [
      '地下室',
      [
        ['位置', 0],
        ['排水泵', 1],
        ['照片', 1],
        ['门', 0],
      ],
    ],
  ]);
  const told = plainText('地下室检查', sections);
  expect(told).toMatch(/^地下室检查\n\n地下室\n位置: <b>3号井<\/b>\n排水泵: 不合格 · 积水 ▣ 1\n照片: /);
  expect(told).toContain('东门');
  expect(told).not.toContain('补充');
});

test('a page holds the pictures that are here, and runs nothing that was typed', () => {
  const page = htmlPage('地下室', keptWords(cellar, answers, 'zh-CN'), new Map([['local:1', 'data:image/jpeg;base64,AAAA']]), 'zh-CN');
  expect(page).toContain('&lt;b&gt;3号井&lt;/b&gt;');
  expect(page).not.toContain('<b>');
  expect(page.match(/<img /g)).toHaveLength(1);
});
