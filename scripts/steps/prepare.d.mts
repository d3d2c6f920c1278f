/** Builds the console into packages/admin/dist, unless that is done. */
export function buildConsole(): Promise<void>;
