/** What a check of an input found, told in both languages. */
import { en, zhCN } from 'zod/locales';
import type { z } from 'zod';
import type { InputProblem } from './errors.ts';

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined };

const sentences = { 'zh-CN': zhCN().localeError, en: en().localeError };

export function readIssues(issues: readonly Issue[]): InputProblem[] {
  return issues.map((issue) => ({
    path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    message: issue.message,
    messages: { 'zh-CN': tell(issue, 'zh-CN'), en: tell(issue, 'en') },
  }));
}

/** Zod's own sentence in the language; a check of ours has its message already. */
function tell(issue: Issue, locale: keyof typeof sentences): string {
  const told = sentences[locale](issue as z.core.$ZodRawIssue);
  return (typeof told === 'string' ? told : told?.message) ?? issue.message;
}
