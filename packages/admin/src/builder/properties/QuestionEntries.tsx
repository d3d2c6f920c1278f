import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Entry } from '../edits/choices.ts';
import { setProperty } from '../edits/properties.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { EntriesEditor } from './EntriesEditor.tsx';

type QuestionEntriesProps = { question: Key; name: 'choices' | 'rows'; entries: readonly Entry[]; exclusive?: boolean };

/** The choices or rows that a question has to itself. */
export function QuestionEntries({ question, ...rest }: QuestionEntriesProps) {
  const store = useStore();
  const isPublished = useBuilder(({ published }) => published.has(question));
  return (
    <EntriesEditor
      {...rest}
      owner={question}
      isPublished={isPublished}
      onChange={(next, merge) =>
        store.edit('builder.step.property', (definition) => setProperty(definition, question, rest.name, next), merge)
      }
    />
  );
}
