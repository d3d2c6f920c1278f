import type { Change } from './largeForm.ts';

/** One engine with the large form in it. What is read at the end has to be the same for all of them. */
export type Engine = {
  name: string;
  prepare: () => {
    /** gets everything ready that does not count, and gives what does: from a definition and answers to an evaluated form */
    fromNothing: () => () => void;
    begin: () => {
      change: (change: Change, value: string | number) => void;
      read: () => { total: unknown; sum: unknown; shown: number };
    };
  };
};
