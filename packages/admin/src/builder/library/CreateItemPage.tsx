import Button from '@mui/material/Button';
import { useState, useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { libraryKinds, type LibraryKind } from '@anjian/schema/library/content.ts';
import { CreateLibraryItemDocument } from '../../data/generated/graphql.ts';
import { newId } from '../../data/newId.ts';
import { useAction } from '../../data/useAction.ts';
import { useViewer } from '../../data/viewer.ts';
import { UnitPicker } from '../../terms/UnitPicker.tsx';
import { NotFound } from '../../ui/NotFound.tsx';
import { Failure } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { saved, useUnsavedWarning } from '../../ui/useUnsavedWarning.ts';
import { BuilderStore } from '../state/builderStore.ts';
import { frameItem, newItem, unframeItem } from './itemFrame.ts';
import { ItemEditor } from './ItemEditor.tsx';

export default function CreateItemPage() {
  const { kind: wanted } = useParams();
  const kind = libraryKinds.find((one) => one === wanted);
  return kind ? <NewItem key={kind} kind={kind} /> : <NotFound />;
}

/** A response set or a question that begins in the library, before any template has it. */
function NewItem({ kind }: { kind: LibraryKind }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const ownUnit = useViewer()?.person.unit?.id ?? null;
  const [clientId] = useState(newId);
  const [unit, setUnit] = useState<string | null>();
  const owner = unit === undefined ? ownUnit : unit;
  const [store] = useState(() => {
    const definition = frameItem({}, newItem(kind));
    return new BuilderStore({ saved: { definition, revision: 0 }, locale: 'zh-CN' });
  });
  const { history, saved: begun } = useSyncExternalStore(store.subscribe, store.getState);
  useUnsavedWarning(history.present !== begun.definition);
  const create = useAction(CreateLibraryItemDocument, {
    showsRefusal: true,
    onDone: ({ createLibraryItem: { item } }) => void navigate(`/library/${item.id}`, { replace: true, state: saved }),
  });
  const { present } = history;
  const content = unframeItem(present);
  const name = Object.keys(present.title).length > 0 ? present.title : undefined;
  const isNamed = name !== undefined || Object.keys(content?.label ?? {}).length > 0;
  const send = () => {
    if (owner === null) return;
    create.mutate({
      input: { clientId, unit: owner, kind: kind === 'question' ? 'QUESTION' : 'RESPONSE_SET', content, ...(name ? { name } : {}) },
    });
  };
  return (
    <Page
      title={translate(kind === 'question' ? 'shelves.newQuestion' : 'shelves.newSet')}
      subtitle={translate('shelves.createHelp')}
      back={{ to: '/library', label: translate('shelves.title') }}
      width="form"
    >
      <Sheet>
        <UnitPicker required label={translate('shelves.unit')} help={translate('shelves.unitHelp')} value={owner} onChange={setUnit} />
        <ItemEditor store={store} isFixed={false} />
        {create.error && <Failure error={create.error} />}
        <Button variant="contained" disabled={create.isPending || owner === null || !isNamed} onClick={send} sx={{ marginTop: 2 }}>
          {translate('builder.library.save')}
        </Button>
        {!isNamed && <p className="builder-hint">{translate('shelves.wantsName')}</p>}
      </Sheet>
    </Page>
  );
}
