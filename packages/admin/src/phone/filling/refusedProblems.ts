import type { Problem, Severity } from '@anjian/schema/problems/problem.ts';
import type { StoredRefusal } from '../device/database.ts';

type Told = { path?: unknown; code?: unknown; severity?: unknown; details?: unknown; messages?: unknown };

/** What the server found in the answers, as the form shows it. Its sentences come in both languages. */
export function refusedProblems(refusal: StoredRefusal | undefined): Problem[] {
  const told = refusal?.code === 'VALIDATION_FAILED' ? refusal.details['problems'] : undefined;
  return Array.isArray(told) ? (told as Told[]).flatMap(readProblem) : [];
}

function readProblem({ path, code, severity, details, messages }: Told): Problem[] {
  if (typeof path !== 'string' || typeof code !== 'string') return [];
  return [
    {
      path,
      // A newer server may know codes this page does not; its sentence comes with it.
      code: code as Problem['code'],
      severity: (typeof severity === 'string' ? severity.toLowerCase() : 'error') as Severity,
      details: (details ?? {}) as Problem['details'],
      ...(messages ? { message: messages as NonNullable<Problem['message']> } : {}),
    },
  ];
}
