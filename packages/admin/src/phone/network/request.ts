/**
 * The phone's own GraphQL client: one fetch, typed static documents, answers as values.
 * It knows no cache (the device's database is the cache) and no framework.
 */
export type Operation<Data, Variables> = { readonly text: string; readonly types?: (variables: Variables) => Data };

export function operation<Data, Variables = Record<string, never>>(text: string): Operation<Data, Variables> {
  return { text };
}

/** Why nothing came back. `unreachable` may be tried again as it is; `refused` is the server's considered answer. */
export type Refusal =
  | {
      kind: 'unreachable';
      status?: number;
      retryAfterMs?: number;
      /** what the server said of it, when it said anything */ messages?: Record<string, string>;
    }
  | { kind: 'refused'; code: string; message: string; messages: Record<string, string>; details: Record<string, unknown> };

export type Reply<Data> = { ok: true; data: Data } | { ok: false; refusal: Refusal };

export type Request = <Data, Variables>(operation: Operation<Data, Variables>, variables: Variables) => Promise<Reply<Data>>;

/** Codes by which the server says "not now": the same request is right a moment later. */
const notNow = new Set(['UNAVAILABLE', 'THROTTLED', 'INTERNAL']);

type GraphQLError = {
  message: string;
  extensions?: { code?: string; messages?: Record<string, string>; details?: Record<string, unknown>; retryAfter?: number };
};
type Body<Data> = { data?: Data | null; errors?: GraphQLError[] };

const longestWait = 30_000;

/** Told how far the server's clock is from this device's, in milliseconds to be added here. */
export type OnClock = (offset: number) => void;

/** Answers that took longer say too little about the time. */
const longestMeasure = 10_000;

export function requester(url: string, locale: () => string, onClock?: OnClock): Request {
  return async (operation, variables) => {
    let response: Response;
    const asked = Date.now();
    try {
      response = await fetch(url, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json;q=0.9',
          'accept-language': locale(),
        },
        body: JSON.stringify({ query: operation.text, variables }),
        signal: AbortSignal.timeout(longestWait),
      });
    } catch {
      // fetch rejects for one reason only that matters here: no answer arrived. The reply says so.
      return { ok: false, refusal: { kind: 'unreachable' } };
    }
    const offset = offsetIn(response, asked, Date.now());
    if (offset !== undefined) onClock?.(offset);
    return readReply(response);
  };
}

/** The head tells the second in which the server answered: half of it, and half of the way, are the best guess. */
export function offsetIn(response: Response, asked: number, answered: number): number | undefined {
  const told = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isFinite(told) || answered - asked > longestMeasure) return undefined;
  return told + 500 - (asked + answered) / 2;
}

export async function readReply<Data>(response: Response): Promise<Reply<Data>> {
  const body = await readJson<Body<Data>>(response);
  const error = body?.errors?.[0];
  if (error) return { ok: false, refusal: refusalOf(error, response) };
  if (!body?.data) return { ok: false, refusal: unreachable(response) };
  return { ok: true, data: body.data };
}

function refusalOf(error: GraphQLError, response: Response): Refusal {
  const { code = 'INTERNAL', messages = {}, details = {}, retryAfter } = error.extensions ?? {};
  // How long to wait, whoever waits can be told; of a fault of ours there is nothing to tell.
  if (code === 'THROTTLED') return { ...unreachable(response, retryAfter), messages };
  if (notNow.has(code)) return unreachable(response, retryAfter);
  return { kind: 'refused', code, message: error.message, messages, details };
}

function unreachable(response: Response, retryAfterSeconds?: number): Refusal {
  const seconds = retryAfterSeconds ?? Number(response.headers.get('retry-after') ?? Number.NaN);
  return { kind: 'unreachable', status: response.status, ...(Number.isFinite(seconds) ? { retryAfterMs: seconds * 1000 } : {}) };
}

/** A proxy or a captive portal answers with a page of HTML: that is no answer of ours. */
async function readJson<T>(response: Response): Promise<T | undefined> {
  try {
    return (await response.json()) as T;
  } catch {
    return undefined;
  }
}

export function isSignedOut(refusal: Refusal): boolean {
  return refusal.kind === 'refused' && (refusal.code === 'UNAUTHENTICATED' || refusal.code === 'PASSWORD_CHANGE_REQUIRED');
}

export function isUnreachable(refusal: Refusal): boolean {
  return refusal.kind === 'unreachable';
}
