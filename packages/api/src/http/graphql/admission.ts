/**
 * Dear operations wait for one another, light ones for nobody: however many ask for whole pages of pages at once, the
 * pool and the processor stay free for those who only want to hand in a form.
 */
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { getOperationAST, Kind, type DocumentNode, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refuse } from '../../errors.ts';

/** Above this an operation counts as dear: about fifteen full pages. */
const dearFrom = 1500;
const dearAtOnce = 2;
const longestQueue = 200;
const patienceMillis = 30_000;

export function useAdmission(): Plugin {
  const gate = makeGate(dearAtOnce);
  return {
    onExecute(hook) {
      if (priceOf(hook.args) <= dearFrom) return;
      const execute = hook.executeFn;
      hook.setExecuteFn((args: ExecutionArgs) => gate(() => execute(args)));
    },
  };
}

/** The price of the operation that will be carried out, as the schema's fields state it; it is bounded in builder.ts. */
function priceOf({ schema, document, operationName, variableValues, contextValue }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const carriedOut: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  try {
    return complexityFromQuery(carriedOut, { schema, ctx: contextValue as object, variables: variableValues ?? {} }).complexity;
  } catch {
    // Variables or arguments that do not fit: executing says so in better words, and nothing is done for them.
    return 0;
  }
}

type Gate = <T>(work: () => T | Promise<T>) => Promise<T>;

/** Lets so many through at once; the others wait in order, but not for ever. */
export function makeGate(atOnce: number): Gate {
  let inside = 0;
  const waiting: (() => void)[] = [];

  const enter = () =>
    new Promise<void>((resolve, reject) => {
      if (inside < atOnce) {
        inside++;
        resolve();
        return;
      }
      if (waiting.length >= longestQueue) {
        reject(refuse('UNAVAILABLE', { retryAfter: 5 }));
        return;
      }
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(refuse('UNAVAILABLE', { retryAfter: 5 }));
      }, patienceMillis);
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting.push(begin);
    });

  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else inside--;
  };

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
