import type { Editor } from './editor.ts';

/** A note is its label and its help, which the frame around every question already shows. */
export const note: Editor<'note'> = { shape: 'plain', Edit: () => null };
