export type Problem = { path?: string; code?: string; message?: unknown; severity?: string };

/** What the server refused, in its own words, or that no answer came. Shown by `ui`, told apart by `code`. */
export class RequestError extends Error {
  readonly code: string;
  readonly correlationId: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  readonly messages: Readonly<Record<string, string>>;
  /** Read by react-admin, which tells "signed out" and "offline" by HTTP status. */
  readonly status: number;

  constructor(refusal: {
    code: string;
    message: string;
    status?: number;
    correlationId?: string;
    details?: Record<string, unknown>;
    messages?: Record<string, string>;
  }) {
    super(refusal.message);
    this.name = 'RequestError';
    this.code = refusal.code;
    this.correlationId = refusal.correlationId;
    this.details = refusal.details ?? {};
    this.messages = refusal.messages ?? {};
    this.status = refusal.status ?? 0;
  }

  /** The server's sentence in the reader's language; the catalogue of errors has each in both. */
  in(locale: string): string {
    return this.messages[locale] ?? this.message;
  }
}

export function isRequestError(error: unknown): error is RequestError {
  return error instanceof RequestError;
}

/** No answer arrived at all: the connection, not the request, is at fault. */
export function isUnreachable(error: unknown): boolean {
  return isRequestError(error) && error.code === 'UNREACHABLE';
}
