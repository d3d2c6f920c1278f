import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Origin } from '@anjian/schema/library/origin.ts';
import { CreateLibraryItemDocument } from '../../data/generated/graphql.ts';
import { newId } from '../../data/newId.ts';
import { useAction } from '../../data/useAction.ts';
import { useMay } from '../../data/viewer.ts';
import { markSet, questionForLibrary, setForLibrary } from '../edits/library.ts';
import { setProperty } from '../edits/properties.ts';
import { useStore } from '../state/useBuilder.ts';
import { useTemplateUnit } from './useLibrary.ts';

type Kept = { set: Key } | { question: Key };

/** Puts a copy into the library for other templates; from then on this one says where it came from. */
export function SaveToLibrary({ of }: { of: Kept }) {
  const translate = useTranslate();
  const store = useStore();
  const may = useMay();
  const unit = useTemplateUnit();
  const create = useAction(CreateLibraryItemDocument, {
    done: 'builder.library.saved',
    onDone: ({ createLibraryItem: { item } }) => {
      const origin: Origin = { item: item.id, revision: item.revision };
      store.edit('builder.step.library', (before) =>
        'set' in of ? markSet(before, of.set, origin) : setProperty(before, of.question, 'origin', origin),
      );
    },
  });
  if (unit === undefined || !may('library.create')) return null;
  const save = () => {
    const content = 'set' in of ? setForLibrary(store.definition, of.set) : questionForLibrary(store.definition, of.question);
    if (content) create.mutate({ input: { clientId: newId(), unit, kind: 'set' in of ? 'RESPONSE_SET' : 'QUESTION', content } });
  };
  return (
    <Button size="small" onClick={save} disabled={create.isPending}>
      {translate('builder.library.save')}
    </Button>
  );
}
