/**
 * Draws labels: the code on the left, on the right what people read. The name is set as large as its place allows and
 * wraps; only what cannot be set at the smallest size is cut with an ellipsis.
 */
import { createRequire } from 'node:module';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import Pdf from 'pdfkit';
import { encode } from 'uqr';
import { addressOfCode, placeOf, spokenCode, type Label, type Sheet } from './labels.model.ts';

type Drawing = InstanceType<typeof Pdf>;

const { resolve } = createRequire(import.meta.url);
/** Whole fonts of ten megabytes; the file holds the characters it uses. */
const fonts = {
  regular: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'),
};

const perMillimetre = 72 / 25.4;
const ink = '#1D2A2C';
const secondary = '#556365';
const cropMark = '#C9CCCB';
/** Between the edge of a label, what is on it, and the next part of it. */
const gap = 3;
/** White modules around a code without which scanners do not find it (ISO/IEC 18004). */
const quietModules = 4;

export type LabelOrder = {
  labels: readonly Label[];
  sheet: Sheet;
  /** such as https://safety.college.example */
  origin: string;
  title: string;
  /** below the name: what to do with the label */
  hint: string;
};

/** Lets other requests run between two labels. */
export function drawLabels(order: LabelOrder): NodeJS.ReadableStream {
  const size = order.sheet.page.map((millimetres) => millimetres * perMillimetre) as [number, number];
  const pdf = new Pdf({ autoFirstPage: false, size, margin: 0, font: fonts.regular, info: { Title: order.title } });
  drawAll(pdf, order).catch((fault: unknown) => pdf.destroy(fault as Error));
  return pdf;
}

async function drawAll(pdf: Drawing, order: LabelOrder): Promise<void> {
  const perPage = order.sheet.columns * order.sheet.rows;
  for (const [index, label] of order.labels.entries()) {
    if (index % perPage === 0) {
      pdf.addPage();
      if (perPage > 1) drawCropMarks(pdf, order.sheet);
    }
    drawLabel(pdf, order, label, placeOf(order.sheet, index % perPage));
    await letOthersRun();
  }
  pdf.end();
}

/** Small crosses where four labels meet: enough to cut along, and nothing that shows on stickers printed a little off. */
function drawCropMarks(pdf: Drawing, sheet: Sheet): void {
  const arm = 1.5 * perMillimetre;
  pdf.lineWidth(0.4).strokeColor(cropMark);
  for (let row = 0; row <= sheet.rows; row++) {
    for (let column = 0; column <= sheet.columns; column++) {
      const origin = placeOf(sheet, 0);
      const x = (origin.x + column * sheet.label[0]) * perMillimetre;
      const y = (origin.y + row * sheet.label[1]) * perMillimetre;
      pdf
        .moveTo(x - arm, y)
        .lineTo(x + arm, y)
        .moveTo(x, y - arm)
        .lineTo(x, y + arm)
        .stroke();
    }
  }
}

function drawLabel(pdf: Drawing, { sheet, origin, hint }: LabelOrder, label: Label, place: { x: number; y: number }): void {
  const [width, height] = sheet.label;
  const side = Math.min(height - 2 * gap, width * 0.46);
  const top = place.y + (height - side) / 2;
  drawCode(pdf, addressOfCode(origin, label.code), place.x + gap, top, side);
  const left = place.x + gap + side + 1;
  drawWords(pdf, label, hint, { x: left, y: top, width: place.x + width - gap - left, height: side });
}

/** One path of squares, so that no hairlines of white stand between modules. */
function drawCode(pdf: Drawing, text: string, x: number, y: number, side: number): void {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: quietModules });
  const module = (side / size) * perMillimetre;
  for (const [row, modules] of data.entries()) {
    for (let from = 0; from < size; from++) {
      if (!modules[from]) continue;
      let to = from + 1;
      while (modules[to]) to++;
      pdf.rect(x * perMillimetre + from * module, y * perMillimetre + row * module, (to - from) * module, module);
      from = to;
    }
  }
  pdf.fill('#000000');
}

type Box = { x: number; y: number; width: number; height: number };

function drawWords(pdf: Drawing, { name, number, unitName, code }: Label, hint: string, box: Box): void {
  const scale = box.height / 31;
  const small = 7 * Math.min(scale, 1.3);
  const x = box.x * perMillimetre;
  const width = box.width * perMillimetre;
  const top = (box.y + 2) * perMillimetre;
  const bottom = (box.y + box.height - 2) * perMillimetre;
  const lines = [number, unitName].filter((line) => line !== null && line !== '') as string[];
  // From below: the code, the hint, the unit, the number. The name has the rest.
  const foot = bottom - (lines.length + 2) * small * lineHeight;
  const fitted = fit(pdf, clean(name), width, foot - top, 13 * scale, small);
  pdf.font(fonts.bold).fontSize(fitted).fillColor(ink);
  pdf.text(clean(name), x, top, { width, height: foot - top, ellipsis: true, lineGap: 0 });
  let y = foot;
  for (const [font, colour, line] of [
    ...lines.map((line) => [fonts.regular, ink, clean(line)] as const),
    [fonts.bold, ink, spokenCode(code)] as const,
    [fonts.regular, secondary, hint] as const,
  ]) {
    pdf.font(font).fontSize(small).fillColor(colour);
    pdf.text(line, x, y, { width, height: small * lineHeight, ellipsis: true, lineBreak: true });
    y += small * lineHeight;
  }
}

/** Of Noto Sans SC, as a share of the size. */
const lineHeight = 1.448;

/** The largest size at which the text fits its place; a name that nearly stands on one line is set on one. */
function fit(pdf: Drawing, text: string, width: number, height: number, largest: number, smallest: number): number {
  const onOneLine = largest * Math.min(1, width / pdf.font(fonts.bold).fontSize(largest).widthOfString(text)) - 0.1;
  if (onOneLine >= largest * 0.7) return onOneLine;
  for (let size = largest; size > smallest; size -= 0.5) {
    if (pdf.fontSize(size).heightOfString(text, { width }) <= height) return size;
  }
  return smallest;
}

/** Without what cannot be seen and could turn the text around; a label has no lines of its own. */
function clean(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}
