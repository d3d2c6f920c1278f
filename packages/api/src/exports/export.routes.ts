/** Exports over plain HTTP: streamed, however long, as fast as they are read. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { cleanFileName, contentDisposition } from '../files/fileContent.model.ts';
import { decodeGlobalId } from '../globalId.ts';
import type { Exchange, Route } from '../http/routes.ts';
import { exportTemplate, type ExportOrder } from './export.service.ts';

export const exportRoutes: readonly Route[] = [{ method: 'GET', path: '/export/templates/:name', handle: giveTemplate }];

async function giveTemplate({ request, response, url, params, context }: Exchange): Promise<void> {
  const order = readOrder(params['name'] ?? '', url);
  const { name, lines } = await exportTemplate(acting(context), order, context.locale);
  const today = new Date().toISOString().slice(0, 10);
  response.writeHead(200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': contentDisposition('attachment', cleanFileName(`${name}-${today}.csv`)),
    'Cache-Control': 'no-store',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(Readable.from(lines()), response).catch((error: NodeJS.ErrnoException) => {
    // They closed the page; there is nobody left to tell anything to.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** A day is meant from its beginning in the college's time zone. */
const moment = z.union([
  z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  z.iso.date().transform((text) => new Date(`${text}T00:00:00+08:00`)),
]);

/** Throws NOT_FOUND for a name that is none of ours, BAD_INPUT for a time that is none. */
function readOrder(name: string, { searchParams }: URL): ExportOrder {
  const globalId = /^(.+)\.csv$/.exec(name)?.[1];
  const template = decodeGlobalId(globalId ?? '');
  if (template.typename !== 'Template') throw refuse('NOT_FOUND', {});
  const unit = searchParams.get('unit');
  return {
    templateId: template.id,
    from: readMoment(searchParams, 'from'),
    to: readMoment(searchParams, 'to'),
    unitId: unit ? idOf('Unit', unit) : undefined,
    group: searchParams.get('group') || undefined,
  };
}

/** An id of another type is an id of nothing. */
function idOf(typename: string, globalId: string): string {
  const read = decodeGlobalId(globalId);
  return read.typename === typename ? read.id : decodeGlobalId('').id;
}

function readMoment(parameters: URLSearchParams, name: string): Date | undefined {
  const text = parameters.get(name);
  if (!text) return undefined;
  const read = moment.safeParse(text);
  if (read.success) return read.data;
  throw badInput(name, { 'zh-CN': '应为日期或时间', en: 'must be a date or a time' });
}
