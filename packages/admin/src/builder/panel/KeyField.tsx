import TextField from '@mui/material/TextField';
import { memo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { findKeyFault } from '../edits/keys.ts';
import { renameKey } from '../edits/renameKey.ts';
import { selectQuestion } from '../state/selection.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';

/** The key of a question: changed until it is published for the first time, never afterwards. Rules and texts follow. */
export const KeyField = memo(function KeyField({ question }: { question: Key }) {
  const translate = useTranslate();
  const store = useStore();
  const published = useBuilder((state) => state.published);
  const [typed, setTyped] = useState<string>(question);
  const isPublished = published.has(question);
  const fault = findKeyFault(store.definition, question, typed, published);
  const rename = () => {
    if (fault !== undefined || typed === question) return setTyped(question);
    store.edit('builder.step.rename', (definition) => renameKey(definition, question, typed, published));
    store.select(selectQuestion(typed));
  };
  return (
    <TextField
      label={translate('builder.property.key')}
      value={typed}
      disabled={isPublished}
      error={fault !== undefined}
      helperText={fault ? translate(`builder.keyFault.${fault}`) : translate(isPublished ? 'builder.keyPublished' : 'builder.keyHelp')}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={rename}
      onKeyDown={(event) => event.key === 'Enter' && rename()}
      slotProps={{ formHelperText: { disabled: false }, htmlInput: { 'data-own-undo': true, spellCheck: false } }}
    />
  );
});
