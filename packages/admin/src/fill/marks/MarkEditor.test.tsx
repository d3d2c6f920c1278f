// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { Mark } from '@anjian/schema/answers/marks.ts';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { standInForDialogs } from '../../../test/dialogs.ts';
import { memoryFiles } from '../memoryFiles.ts';
import { PartToolsContext } from '../parts/partTools.ts';
import { PhotoViewer } from '../photos/PhotoViewer.tsx';
import { fillTexts } from '../texts/fillTexts.ts';

beforeAll(() => {
  standInForDialogs();
  URL.createObjectURL = () => 'blob:here';
});
afterEach(cleanup);

const box: Mark = { colour: 'red', weight: 2, is: 'box', from: [100, 100], to: [300, 200] };

/** A photo that was drawn on before: its measures are known without a browser that reads pictures. */
async function open({ mayDraw = true } = {}) {
  const files = memoryFiles();
  const kept = await files.keep(new Blob(['a photo']), { name: 'door.jpg', capturedAt: '2026-11-25T08:00:00Z' });
  let standing: FileRef = { ...kept, marks: { width: 1000, height: 500, list: [box] } };
  const saved: FileRef[] = [];
  function Page() {
    const [photo, setPhoto] = useState(standing);
    standing = photo;
    const onDraw = (drawn: FileRef) => {
      saved.push(drawn);
      setPhoto(drawn);
    };
    return <PhotoViewer photo={photo} n={1} onDraw={mayDraw ? onDraw : undefined} onClose={() => undefined} />;
  }
  render(
    <PartToolsContext value={{ locale: 'zh-CN', t: fillTexts('zh-CN'), files }}>
      <Page />
    </PartToolsContext>,
  );
  return { user: userEvent.setup(), photo: () => standing, list: () => standing.marks?.list ?? [], saved, kept };
}

test('everything about marks can be done by keyboard, is kept at each step, and can be undone', async () => {
  const { user, list, saved, photo, kept } = await open();
  await user.click(await screen.findByRole('button', { name: '在照片上标注' }));

  await user.click(await screen.findByRole('button', { name: '箭头' }));
  await user.click(screen.getByRole('button', { name: '蓝' }));
  await user.click(screen.getByRole('button', { name: '不用手指：在中间放一个箭头' }));
  expect(list()).toEqual([box, { colour: 'blue', weight: 2, is: 'arrow', from: [375, 175], to: [625, 325] }]);

  screen.getByRole('button', { name: '2. 箭头（蓝）' }).focus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect(list()[1]).toMatchObject({ from: [385, 185], to: [625, 335] });

  await user.click(screen.getByRole('button', { name: '文字' }));
  await user.click(screen.getByRole('button', { name: '不用手指：在中间放一个文字' }));
  await user.keyboard('此处漏水{Enter}');
  expect(list()[2]).toMatchObject({ is: 'text', text: '此处漏水' });

  screen.getByRole('button', { name: '1. 方框（红）' }).focus();
  await user.keyboard('{Delete}');
  expect(list().map(({ is }) => is)).toEqual(['arrow', 'text']);
  await user.click(screen.getByRole('button', { name: '全部清除' }));
  expect(photo().marks).toBeUndefined();

  const undo = screen.getByRole('button', { name: '撤销一步' });
  await user.click(undo);
  await user.click(undo);
  expect(list().map(({ is }) => is)).toEqual(['box', 'arrow', 'text']);
  await user.click(screen.getByRole('button', { name: '重做一步' }));
  expect(list().map(({ is }) => is)).toEqual(['arrow', 'text']);

  // One save for every step, and never another photo.
  expect(saved).toHaveLength(10);
  expect(
    saved.every(({ file, sha256, capturedAt }) => file === kept.file && sha256 === kept.sha256 && capturedAt === kept.capturedAt),
  ).toBe(true);
});

test('words that were not put on the photo yet are there when the drawing is closed', async () => {
  const { user, list } = await open();
  await user.click(await screen.findByRole('button', { name: '在照片上标注' }));
  await user.click(await screen.findByRole('button', { name: '文字' }));
  await user.click(screen.getByRole('button', { name: '不用手指：在中间放一个文字' }));
  await user.keyboard('门缝');
  await user.click(screen.getByRole('button', { name: '完成' }));
  expect(list()).toEqual([box, { colour: 'red', weight: 2, is: 'text', at: [333, 250], text: '门缝' }]);
});

test('whoever reads sees the marks, the words on them, and the photo without; and draws nothing', async () => {
  const { user } = await open({ mayDraw: false });
  const bare = await screen.findByRole('button', { name: '只看原照片' });
  expect(document.querySelectorAll('.fill-marks path')).toHaveLength(2);
  await user.click(bare);
  expect(document.querySelector('.fill-marks')).toBeNull();
  expect(screen.getByRole('img', { name: '照片 1' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '在照片上标注' })).toBeNull();
});
