import { readAll } from '../data/connection.ts';
import { type AssetFilter, AssetIdsDocument } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import { RequestError } from '../data/requestError.ts';
import { saveFile } from '../ui/saveFile.ts';

/** The server draws no more at once. */
export const MOST_LABELS = 1000;

export const sheetNames = ['3x8', '2x5', 'roll'] as const;
export type SheetName = (typeof sheetNames)[number];

export async function readAllIds(filter: AssetFilter): Promise<string[]> {
  const rows = await readAll(async ({ after }) => (await request(AssetIdsDocument, { after, filter })).assets);
  return rows.map(({ id }) => id);
}

type ErrorBody = { error?: { code: string; message: string; messages?: Record<string, string>; correlationId?: string } };

/** Drawn by the server, because every label has to hold the same letters whatever machine prints it. */
export async function downloadLabels(assets: readonly string[], sheet: SheetName): Promise<void> {
  const response = await send(JSON.stringify({ assets, sheet }));
  if (!response.ok) {
    const { error } = (await response.json()) as ErrorBody;
    throw new RequestError({ ...error, code: error?.code ?? 'INTERNAL', message: error?.message ?? '', status: response.status });
  }
  saveFile(nameOf(response), await response.blob(), 'application/pdf');
}

async function send(body: string): Promise<Response> {
  try {
    return await fetch('/export/labels.pdf', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang || 'zh-CN' },
      body,
    });
  } catch {
    throw new RequestError({ code: 'UNREACHABLE', message: 'data.unreachable' });
  }
}

function nameOf(response: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : 'labels.pdf';
}
