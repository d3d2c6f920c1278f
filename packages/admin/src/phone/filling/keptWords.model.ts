import type { Answers, FileRef } from '@anjian/schema/answers/answer.ts';
import { filesOf } from '@anjian/schema/answers/files.ts';
import { printAnswer, printLabel } from '@anjian/schema/answers/print.ts';
import { readPath } from '@anjian/schema/answers/path.ts';
import type { Definition, Locale } from '@anjian/schema/definition/definition.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { sayLabel } from '../../fill/form/say.ts';
import { numberPath, wordsOn } from '../../fill/unfinished/unfinished.ts';
import type { UnfinishedParts } from '../../fill/unfinished/unfinished.ts';

export type KeptLine = { label: string; text: string; files: FileRef[] };
export type KeptSection = { title: string; lines: KeptLine[] };

/** What was answered, as words that outlive the form: everything that was typed, whether the form shows it now or not. */
export function keptWords(definition: Definition, answers: Answers, locale: Locale): KeptSection[] {
  const sections = definition.sections.map(({ title, questions }) => ({
    title: readText(title, locale, definition.locales[0]),
    lines: questions.flatMap((question): KeptLine[] => {
      const answer = answers[question.key];
      if (!answer) return [];
      const words = [printAnswer(question, answer, locale, definition), answer.note].filter(Boolean).join(' · ');
      const files = filesOf(question, answer).map(({ file, sha256 }) => ({ file, sha256 }));
      return words === '' && files.length === 0 ? [] : [{ label: sayLabel(question, { definition, locale, answers }), text: words, files }];
    }),
  }));
  return sections.filter(({ lines }) => lines.length > 0);
}

/** What was begun and is no answer: numbers that are none, words that did not come onto their photo. */
export function unfinishedWords(definition: Definition, parts: UnfinishedParts, locale: Locale): KeptLine[] {
  return Object.entries(parts).flatMap(([name, part]): KeptLine[] => {
    const path = numberPath(name);
    const question = path === undefined ? undefined : findQuestion(definition, readPath(path)?.at(-1)?.key ?? '');
    if (question) return [{ label: printLabel(question, locale, definition), text: part, files: [] }];
    return name.startsWith(wordsOn({ sha256: '' })) ? [{ label: '▣', text: (JSON.parse(part) as { text: string }).text, files: [] }] : [];
  });
}

export function plainText(title: string, sections: readonly KeptSection[]): string {
  const lines = sections.flatMap((section) => [
    '',
    section.title,
    ...section.lines.map(
      ({ label, text, files }) => `${label}: ${[text, files.length > 0 ? `▣ ${files.length}` : ''].filter(Boolean).join(' ')}`,
    ),
  ]);
  return [title, ...lines].join('\n');
}

/** One page with the pictures in it, which opens everywhere. `pictures` are data addresses by the name of the file. */
export function htmlPage(title: string, sections: readonly KeptSection[], pictures: ReadonlyMap<string, string>, locale: Locale): string {
  const body = sections.map(
    (section) =>
      `<h2>${escapeHtml(section.title)}</h2>\n<dl>${section.lines
        .map(({ label, text, files }) => {
          const shown = files.flatMap(({ file }) => pictures.get(file) ?? []).map((address) => `<img src="${escapeHtml(address)}" alt="">`);
          return `<dt>${escapeHtml(label)}</dt>\n<dd>${escapeHtml(text)}${shown.join('')}</dd>`;
        })
        .join('\n')}</dl>`,
  );
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>body{font-family:sans-serif;max-width:45em;margin:2em auto}img{display:block;max-width:100%;margin-top:.5em}dt{font-weight:600;margin-top:1em}</style>
</head><body><h1>${escapeHtml(title)}</h1>
${body.join('\n')}
</body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
