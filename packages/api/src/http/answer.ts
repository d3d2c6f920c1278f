import type { ServerResponse } from 'node:http';
import type { ToldError } from './describeError.ts';

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

/** Beside GraphQL an error is one JSON object with the same fields. */
export function answerError(response: ServerResponse, told: ToldError): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { code, message, messages, details, correlationId } = told;
  if (told.retryAfter !== undefined) response.setHeader('Retry-After', String(told.retryAfter));
  if (code === 'METHOD_NOT_ALLOWED') response.setHeader('Allow', (details as { allowed: string[] }).allowed.join(', '));
  answerJson(response, told.status, { error: { code, message, messages, details, correlationId } });
}

/** The same as a GraphQL response, for what is refused at the door of /graphql. */
export function answerGraphQLError(response: ServerResponse, told: ToldError): void {
  const { code, message, messages, details, correlationId } = told;
  answerJson(response, told.status, { errors: [{ message, extensions: { code, correlationId, details, messages } }] });
}
