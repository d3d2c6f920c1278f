/** The ids that are ticked, on whatever page of the list they stand. */
export type Selection = ReadonlySet<string>;
