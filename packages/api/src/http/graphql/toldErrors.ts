/** Every error leaves through here: a code, an id, sentences in both languages, and nothing of the inside. */
import { PothosValidationError } from '@pothos/core';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { mapAsyncIterator, type Plugin } from 'graphql-yoga';
import { badInput, refuse, type ErrorCode, type Refusal } from '../../errors.ts';
import type { Logger } from '../../platform/logger.ts';
import { describeError } from '../describeError.ts';
import { requestScope, type RequestScope } from '../requestScope.ts';

export function useToldErrors(logger: Logger): Plugin {
  return {
    onResultProcess(hook) {
      const { result } = hook;
      const scope = requestScope.getStore();
      if (!scope) return;
      const tell = (one: ExecutionResult): ExecutionResult =>
        one.errors?.length ? { ...one, errors: one.errors.map((error) => tellError(error, scope, logger)) } : one;
      if (Symbol.asyncIterator in result) hook.setResult(mapAsyncIterator(result as AsyncIterable<ExecutionResult>, tell) as never);
      else if (Array.isArray(result)) hook.setResult(result.map((one) => tell(one as ExecutionResult)) as never);
      else hook.setResult(tell(result as ExecutionResult) as never);
    },
  };
}

/** What graphql-js and yoga say about the request itself, in our codes. */
const codeOfLibraries: Partial<Record<string, 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'BAD_REQUEST' | 'PAYLOAD_TOO_LARGE'>> =
  {
    GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
    GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
    OPERATION_RESOLUTION_FAILURE: 'GRAPHQL_VALIDATION_FAILED',
    BAD_REQUEST: 'BAD_REQUEST',
    REQUEST_ENTITY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  };

function tellError(error: GraphQLError, scope: RequestScope, logger: Logger): GraphQLError {
  const cause = rootOf(error);
  const aboutRequest = cause instanceof GraphQLError && !(cause instanceof PothosValidationError) ? readLibraryError(cause) : undefined;
  const told = describeError(aboutRequest ?? cause, scope, logger);
  const { code, correlationId, details, messages } = told;
  return new GraphQLError(aboutRequest ? error.message : told.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { code, correlationId, details, messages, http: httpOf(error, told.code, told.status, told.retryAfter) },
  });
}

function rootOf(error: GraphQLError): unknown {
  let root: unknown = error;
  while (root instanceof GraphQLError && root.originalError) root = root.originalError;
  return root;
}

/**
 * A plain GraphQLError is about the document or its variables, and its text is meant for whoever wrote that. One that
 * stands at a field without a code of its own is about a result of ours: it is told as a fault.
 */
function readLibraryError(error: GraphQLError): Refusal | undefined {
  const code = codeOfLibraries[String(error.extensions['code'])];
  if (code === 'PAYLOAD_TOO_LARGE') return refuse(code, { maxBytes: mostBytes });
  if (code !== undefined) return refuse(code, { reason: error.message });
  if (error.path !== undefined) return undefined;
  const variable = /^Variable "\$(\w+)"/.exec(error.message)?.[1];
  return variable === undefined ? refuse('GRAPHQL_VALIDATION_FAILED', { reason: error.message }) : badInput(variable, error.message);
}

/** Of a request's body. */
export const mostBytes = 2_000_000;

type HttpWish = { status?: number; spec?: boolean; headers?: Record<string, string> };

/**
 * A status for what was refused before execution. `spec` leaves 200 to those who accept only the older application/json,
 * as the audits want it; the yoga's own choice is kept.
 */
function httpOf(error: GraphQLError, code: ErrorCode, status: number, retryAfter: number | undefined): object | undefined {
  const given: HttpWish = error.extensions['http'] ?? {};
  if (retryAfter !== undefined && code === 'UNAVAILABLE') return { status, headers: { 'Retry-After': String(retryAfter) } };
  // JSON that is none is a 400 for everybody; yoga marks it by what the parser said.
  if (given.status !== undefined) return { ...given, spec: given.spec === true && error.extensions['originalError'] === undefined };
  const isBeforeExecution = code === 'LIMIT_EXCEEDED' && error.path === undefined;
  return isBeforeExecution ? { status, spec: true } : undefined;
}
