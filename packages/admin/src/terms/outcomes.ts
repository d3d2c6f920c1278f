import type { DayOutcome } from '../data/generated/graphql.ts';

/** In the order the office reads them: what wants a call first. */
export const outcomes: readonly DayOutcome[] = ['SILENT', 'LATE', 'FINDINGS', 'IN_PROGRESS', 'WAITING', 'REPORTED', 'ALL_SAFE', 'EXCUSED'];
