/** Labels to print, as PDF. Asked for by POST, because a thousand ids are longer than an address may be. */
import type { IncomingMessage } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import { z } from 'zod';
import { acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { cleanFileName, contentDisposition } from '../files/fileContent.model.ts';
import { decodeGlobalId } from '../globalId.ts';
import { readOwnHost } from '../http/client.ts';
import { makeGate } from '../http/graphql/admission.ts';
import type { Exchange, Route } from '../http/routes.ts';
import type { Locale } from '../rights/locale.ts';
import { MOST_LABELS, sheetNames, sheets } from './labels.model.ts';
import { drawLabels } from './labels.pdf.ts';
import { listLabels } from './labels.service.ts';

export const labelRoutes: readonly Route[] = [{ method: 'POST', path: '/export/labels.pdf', handle: giveLabels }];

const words: Record<Locale, { title: string; hint: string }> = {
  'zh-CN': { title: '设备与场所标签', hint: '扫码检查、报隐患' },
  en: { title: 'Labels of assets and places', hint: 'Scan to check or report' },
};

/** A thousand labels are a second of drawing: however many ask, others do not wait for them, nor for a slow line. */
const drawing = makeGate(2);

async function giveLabels({ request, response, context }: Exchange): Promise<void> {
  const who = acting(context);
  const { assets, sheet } = await readOrder(request);
  const labels = await listLabels(who, assets);
  const { title, hint } = words[context.locale];
  const { isBehindProxy } = context.platform.configuration;
  const origin = `${isBehindProxy ? 'https' : 'http'}://${readOwnHost(request, isBehindProxy) ?? 'localhost'}`;
  const pdf = await drawing(() => buffer(drawLabels({ labels, sheet: sheets[sheet], origin, title, hint })));
  const today = new Date().toISOString().slice(0, 10);
  response.writeHead(200, {
    'Content-Type': 'application/pdf',
    'Content-Length': pdf.length,
    'Content-Disposition': contentDisposition('attachment', cleanFileName(`${title}-${today}.pdf`)),
    'Cache-Control': 'no-store',
  });
  response.end(pdf);
}

const orderSchema = z.object({
  assets: z
    .array(z.string().max(200))
    .min(1)
    .max(MOST_LABELS)
    .transform((ids) => ids.map((id) => decodeGlobalId(id)).map(({ typename, id }) => (typename === 'Asset' ? id : decodeGlobalId('').id))),
  sheet: z.enum(sheetNames as [(typeof sheetNames)[number]]),
});

const mostBytes = 256 * 1024;

/** Throws BAD_INPUT that names what is wrong, PAYLOAD_TOO_LARGE and UNSUPPORTED_MEDIA_TYPE before anything is read. */
async function readOrder(request: IncomingMessage): Promise<z.infer<typeof orderSchema>> {
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw refuse('UNSUPPORTED_MEDIA_TYPE', { accepted: ['application/json'] });
  if (!(Number(request.headers['content-length']) <= mostBytes)) throw refuse('PAYLOAD_TOO_LARGE', { maxBytes: mostBytes });
  const read = orderSchema.safeParse(parse(await text(request)));
  if (read.success) return read.data;
  const [field = ''] = read.error.issues[0]?.path.map(String) ?? [];
  throw badInput(field, {
    'zh-CN': field === 'assets' ? `应为 1 到 ${MOST_LABELS} 个设备或场所` : '应为一种标签纸',
    en: field === 'assets' ? `must be 1 to ${MOST_LABELS} assets` : 'must be a kind of sheet',
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
