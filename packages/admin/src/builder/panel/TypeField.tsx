import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'react-admin';
import type { Question, QuestionType } from '@anjian/schema/definition/definition.ts';
import { canChangeType } from '../edits/changeType.ts';
import { typesInOrder } from '../questions/registry.ts';
import { turnInto } from '../state/commands.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';

/** Another type for the question; what found no place in it is named, and comes back with undo. */
export function TypeField({ question }: { question: Question }) {
  const translate = useTranslate();
  const notify = useNotify();
  const store = useStore();
  const isPublished = useBuilder(({ published }) => published.has(question.key));
  const change = (type: QuestionType) => {
    const lost = turnInto(store, question.key, type).map((name) => translate(`builder.property.${name}`, { _: name }));
    if (lost.length > 0)
      notify('builder.lostProperties', { type: 'info', messageArgs: { names: lost.join(translate('terms.listSeparator')) } });
  };
  const isFixed = isPublished || question.type === 'group';
  return (
    <TextField
      select
      label={translate('builder.property.type')}
      value={question.type}
      disabled={isFixed}
      helperText={translate(isPublished ? 'builder.typePublished' : `builder.typeHelp.${question.type}`)}
      onChange={(event) => change(event.target.value as QuestionType)}
    >
      {typesInOrder
        .filter((type) => type === question.type || canChangeType(question.type, type))
        .map((type) => (
          <MenuItem key={type} value={type}>
            {translate(`builder.type.${type}`)}
          </MenuItem>
        ))}
    </TextField>
  );
}
