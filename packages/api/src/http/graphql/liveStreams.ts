/** Every event is a question to the database for each stream that may tell of it: one person does not hold as many as they like. */
import type { ServerResponse } from 'node:http';
import { refuse } from '../../errors.ts';

/** Of one person, at a time, on one server: more than a dozen browsers open. */
export const mostStreams = 100;

export class LiveStreams {
  private readonly held = new Map<string, number>();

  /** Until the answer is closed. Throws LIMIT_EXCEEDED. */
  hold(personId: string, response: ServerResponse): void {
    if (response.closed) return;
    const count = this.held.get(personId) ?? 0;
    if (count >= mostStreams) throw refuse('LIMIT_EXCEEDED', { limit: 'subscriptions', max: mostStreams });
    this.held.set(personId, count + 1);
    response.once('close', () => this.release(personId));
  }

  private release(personId: string): void {
    const count = this.held.get(personId) ?? 0;
    if (count > 1) this.held.set(personId, count - 1);
    else this.held.delete(personId);
  }
}
