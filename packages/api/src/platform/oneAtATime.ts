/**
 * A connection that asks one thing after another. Prisma puts the parts of an `include` to the connection of a transaction all at once; pg
 * has queued them so far, says that this is deprecated, and will refuse it. So they wait here instead.
 */
import pg from 'pg';

export class OneAtATime extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...given: unknown[]) => unknown;
    let before: Promise<unknown> = Promise.resolve();
    const askInTurn = (...given: unknown[]): unknown => {
      // The pool's own, with a callback or a query that is one: it hands a connection to one of them at a time.
      if (given.some((one) => typeof one === 'function') || isSubmittable(given[0])) return ask(...given);
      const answer = before.then(() => ask(...given));
      before = answer.catch(() => {});
      return answer;
    };
    this.query = askInTurn as typeof this.query;
  }
}

function isSubmittable(given: unknown): boolean {
  return typeof (given as { submit?: unknown } | null | undefined)?.submit === 'function';
}
