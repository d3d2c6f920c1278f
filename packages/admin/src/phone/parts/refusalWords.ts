import type { Refusal } from '../network/request.ts';

/** The server's own sentence in the reader's language. */
export function refusalWords(refusal: Pick<Extract<Refusal, { kind: 'refused' }>, 'message' | 'messages'>, locale: string): string {
  return refusal.messages[locale] ?? refusal.message;
}
