import type { TypedDocumentString } from './generated/graphql.ts';
import { RequestError } from './requestError.ts';

type GraphQLError = {
  message: string;
  extensions?: { code?: string; correlationId?: string; details?: Record<string, unknown>; messages?: Record<string, string> };
};
type Body<Data> = { data?: Data | null; errors?: GraphQLError[] };

/** Called when the server says the session is over; resolves to true when the same person has signed in again. */
type RenewSession = () => Promise<boolean>;

let renewSession: RenewSession = () => Promise.resolve(false);

/** The shell puts its "sign in again" dialog here, so that a page and everything typed on it outlives the session. */
export function renewSessionsBy(renew: RenewSession): () => void {
  renewSession = renew;
  return () => {
    renewSession = () => Promise.resolve(false);
  };
}

/** Runs one operation. Throws a RequestError when it is refused or no answer comes. */
export async function request<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
  try {
    return await post(document, variables);
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'UNAUTHENTICATED') throw error;
    if (!(await renewSession())) throw error;
    return post(document, variables);
  }
}

async function post<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await send(JSON.stringify({ query: document.toString(), variables }));
  const body = await readBody<Data>(response);
  const error = body?.errors?.[0];
  if (error) throw refusal(error, response);
  if (!body?.data) throw unreachable(response.status);
  return body.data;
}

async function send(body: string): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'accept-language': document.documentElement.lang || 'zh-CN',
      },
      body,
    });
  } catch (cause) {
    throw unreachable(0, cause);
  }
}

/** A proxy between us may answer with a page of HTML: that is no answer of ours. */
async function readBody<Data>(response: Response): Promise<Body<Data> | undefined> {
  try {
    return (await response.json()) as Body<Data>;
  } catch {
    return undefined;
  }
}

function refusal({ message, extensions = {} }: GraphQLError, response: Response): RequestError {
  return new RequestError({ ...extensions, code: extensions.code ?? 'INTERNAL', message, status: statusOf(extensions.code, response) });
}

/** react-admin decides by HTTP status, and GraphQL may answer 200: give it the status the code means. */
function statusOf(code: string | undefined, response: Response): number {
  if (code === 'UNAUTHENTICATED') return 401;
  if (code === 'FORBIDDEN' || code === 'PASSWORD_CHANGE_REQUIRED') return 403;
  if (code === 'NOT_FOUND') return 404;
  return response.ok ? 422 : response.status;
}

function unreachable(status: number, cause?: unknown): RequestError {
  const error = new RequestError({ code: 'UNREACHABLE', message: 'data.unreachable', status });
  error.cause = cause;
  return error;
}
