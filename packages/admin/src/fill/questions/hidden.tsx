import type { Editor } from './editor.ts';

/** Never shown: the form leaves the whole question out (see QuestionBlock). */
export const hidden: Editor<'hidden'> = { shape: 'plain', Edit: () => null };
