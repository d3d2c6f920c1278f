/** Whatever was thrown → what is told: a code of the catalogue, sentences in both languages, and the id to ask after. */
import { PothosValidationError } from '@pothos/core';
import { badInput, errorCatalogue, errorMessages, refuse, Refusal, type ErrorCode } from '../errors.ts';
import type { Logger } from '../platform/logger.ts';
import type { Locale } from '../rights/locale.ts';
import { isUnstorable, retryAfterOutage } from './outage.ts';
import type { RequestScope } from './requestScope.ts';

export type ToldError = {
  code: ErrorCode;
  status: number;
  message: string;
  messages: Record<Locale, string>;
  details: unknown;
  correlationId: string;
  retryAfter: number | undefined;
};

export function describeError(error: unknown, scope: RequestScope, logger: Logger): ToldError {
  const refusal = toRefusal(error);
  if (refusal.code === 'INTERNAL') logger.error({ err: error, correlationId: scope.correlationId }, 'unexpected error');
  if (refusal.code === 'UNAVAILABLE') logger.warn({ reason: messageOf(error), correlationId: scope.correlationId }, 'unavailable');
  const messages = errorMessages(refusal);
  const { details } = refusal;
  return {
    code: refusal.code,
    status: errorCatalogue[refusal.code].status,
    message: messages[scope.locale],
    messages,
    details,
    correlationId: scope.correlationId,
    retryAfter: 'retryAfter' in details ? details.retryAfter : undefined,
  };
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const retryAfter = retryAfterOutage(error);
  if (retryAfter !== undefined) return refuse('UNAVAILABLE', { retryAfter });
  if (isUnstorable(error))
    return badInput('', { 'zh-CN': '含有无法保存的字符或数字', en: 'it holds characters or a number that cannot be stored' });
  // An id of another type than the field wants: as if there were nothing with that id.
  if (error instanceof PothosValidationError && error.message.startsWith('ID: ')) return refuse('NOT_FOUND', {});
  if (hasCode(error, 'P2025')) return refuse('NOT_FOUND', {});
  if (hasCode(error, 'P2002')) return refuse('CONFLICT', {});
  return refuse('INTERNAL', {});
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && (error as { code?: unknown }).code === code;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
