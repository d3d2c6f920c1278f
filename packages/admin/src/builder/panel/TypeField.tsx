import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { memo } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { Key, QuestionType } from '@anjian/schema/definition/definition.ts';
import { canChangeType } from '../edits/changeType.ts';
import { useIsInLibrary } from '../library/useLibrary.ts';
import { typesInOrder } from '../questions/registry.ts';
import { turnInto } from '../state/commands.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';

/** Another type for the question; what found no place in it is named, and comes back with undo. */
export const TypeField = memo(function TypeField({ question, type: current }: { question: Key; type: QuestionType }) {
  const translate = useTranslate();
  const notify = useNotify();
  const store = useStore();
  const isPublished = useBuilder(({ published }) => published.has(question));
  const change = (type: QuestionType) => {
    const lost = turnInto(store, question, type).map((name) => translate(`builder.property.${name}`, { _: name }));
    if (lost.length > 0)
      notify('builder.lostProperties', { type: 'info', messageArgs: { names: lost.join(translate('terms.listSeparator')) } });
  };
  const whyFixed = useIsInLibrary() ? 'shelves.typeFixed' : 'builder.typePublished';
  const isFixed = isPublished || current === 'group';
  return (
    <TextField
      select
      label={translate('builder.property.type')}
      value={current}
      disabled={isFixed}
      // What it says of the type is not said of the field below.
      sx={{ marginBottom: 2 }}
      // The reason is to be read all the same.
      slotProps={{ formHelperText: { disabled: false } }}
      helperText={translate(isPublished ? whyFixed : `builder.typeHelp.${current}`)}
      onChange={(event) => change(event.target.value as QuestionType)}
    >
      {typesInOrder
        .filter((type) => type === current || canChangeType(current, type))
        .map((type) => (
          <MenuItem key={type} value={type}>
            {translate(`builder.type.${type}`)}
          </MenuItem>
        ))}
    </TextField>
  );
});
