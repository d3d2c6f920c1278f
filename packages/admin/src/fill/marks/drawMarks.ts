import type { Mark, Marks } from '@anjian/schema/answers/marks.ts';
import { paints } from './colours.ts';
import { pathOf, strokeOf, textHeightOf } from './marks.model.ts';

const jpegQuality = 0.82;

/** A picture of the photo with its marks, for where only pictures go. Undefined when this browser cannot make one. */
export async function drawMarks(photo: Blob, marks: Marks): Promise<Blob | undefined> {
  const picture = await createImageBitmap(photo);
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.drawImage(picture, 0, 0);
  picture.close();
  pen.scale(canvas.width / marks.width, canvas.height / marks.height);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const mark of marks.list) drawMark(pen, mark, marks);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality));
  return drawn ?? undefined;
}

function drawMark(pen: CanvasRenderingContext2D, mark: Mark, size: Marks): void {
  const { ink, edge } = paints[mark.colour];
  pen.strokeStyle = edge;
  if (mark.is === 'text') {
    const height = textHeightOf(mark, size);
    pen.font = `${height}px sans-serif`;
    pen.lineWidth = height / 6;
    pen.strokeText(mark.text, ...mark.at);
    pen.fillStyle = ink;
    pen.fillText(mark.text, ...mark.at);
    return;
  }
  const stroke = strokeOf(mark, size);
  const path = new Path2D(pathOf(mark, stroke));
  pen.lineWidth = stroke * 1.6;
  pen.stroke(path);
  pen.strokeStyle = ink;
  pen.lineWidth = stroke;
  pen.stroke(path);
}
