import type { Refusal } from '../network/request.ts';

type Told = { message?: string; messages?: Record<string, string> };

/** The server's own sentence in the reader's language; '' when it said none. */
export function refusalWords(refusal: Refusal | Told, locale: string): string {
  const { message = '', messages = {} }: Told = refusal;
  return messages[locale] ?? message;
}
