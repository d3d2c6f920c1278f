import { memo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Container } from '../edits/spot.ts';
import { holdsQuestions } from '../state/clipboard.ts';
import { addLines } from '../state/commands.ts';
import { useStore } from '../state/useBuilder.ts';

/** The empty line at the end: a check item for every line that is typed or pasted. */
export const AddLine = memo(function AddLine({ container, count }: { container: Container; count: number }) {
  const translate = useTranslate();
  const store = useStore();
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    // One goes on here, not in the row that was just made.
    if (addLines(store, text, { in: container, index: count }, 'stays') > 0) setTyped('');
  };
  return (
    <textarea
      className="builder-add"
      rows={1}
      value={typed}
      placeholder={translate('builder.addLine')}
      aria-label={translate('builder.addLineLabel')}
      data-own-undo={typed === '' ? undefined : true}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed.trim() !== '' && add(typed)}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain');
        if (holdsQuestions(event.clipboardData) || !/[\r\n\t]/.test(pasted.trim())) return;
        event.preventDefault();
        add(typed + pasted);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (typed.trim() !== '') add(typed);
      }}
    />
  );
});
