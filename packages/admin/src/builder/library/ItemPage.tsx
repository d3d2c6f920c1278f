import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { LibraryItemSheetDocument, type LibraryItemSheetQuery } from '../../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../../data/node.ts';
import { useSheet } from '../../data/useSheet.ts';
import { useMay } from '../../data/viewer.ts';
import { useUnitName } from '../../terms/unitName.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { NotFound } from '../../ui/NotFound.tsx';
import { Page } from '../../ui/Page.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useMoments } from '../../ui/useMoments.ts';
import { BuilderStore } from '../state/builderStore.ts';
import { ArchiveItem } from './ArchiveItem.tsx';
import { frameItem, readItem, type ItemContent } from './itemFrame.ts';
import { ItemEditor } from './ItemEditor.tsx';
import { SaveItem } from './SaveItem.tsx';
import { useSayName } from './useLibrary.ts';
import { Uses } from './Uses.tsx';

export type LibraryItemSheet = NodeAs<LibraryItemSheetQuery['node'], 'LibraryItem'>;

/** One item of the library: changed here, and the templates that have a copy of it. */
export default function ItemPage() {
  const { id = '' } = useParams();
  const query = useSheet(LibraryItemSheetDocument, { id });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const item = nodeAs(node, 'LibraryItem');
        const content = item && readItem(item.kind === 'QUESTION' ? 'question' : 'response_set', item.content);
        return content ? <Opened key={item.id} item={item} content={content} /> : <NotFound />;
      }}
    </Loaded>
  );
}

/** Opened once: what comes from the server afterwards is what was sent there, or is asked about when it is somebody else's. */
function Opened({ item, content }: { item: LibraryItemSheet; content: ItemContent }) {
  const translate = useTranslate();
  const may = useMay();
  const sayName = useSayName();
  const unitName = useUnitName();
  const { moment } = useMoments();
  const [store] = useState(() => openItem(item, content));
  // One above one's reach is there to be used, not to be changed.
  const isOwn = item.unit !== null && may('library.edit');
  const isFixed = item.archived || !isOwn;
  return (
    <Page
      title={sayName(item.name) || translate('builder.untitled')}
      back={{ to: '/library', label: translate('shelves.title') }}
      subtitle={
        <>
          <Badge tone="accent">{translate(`builder.library.kind.${item.kind}`)}</Badge>{' '}
          {item.archived && <Badge tone="waiting">{translate('templates.archived')}</Badge>}{' '}
          {translate('shelves.about', {
            revision: item.revision,
            moment: moment(item.updatedAt),
            unit: item.unit ? unitName(item.unit) : translate('shelves.fromAbove'),
          })}
        </>
      }
      actions={<ArchiveItem item={item} />}
    >
      <div className="builder-item-page">
        <Sheet title={translate('shelves.content')}>
          {isFixed && <p className="builder-hint">{translate(item.archived ? 'shelves.fixedArchived' : 'shelves.fixedAbove')}</p>}
          <ItemEditor store={store} isFixed={isFixed} />
          {!isFixed && <SaveItem item={item} store={store} />}
        </Sheet>
        <Sheet title={translate('shelves.usedIn')}>
          <p className="builder-hint">{translate('shelves.usedInHelp')}</p>
          <Uses item={{ ...item, content }} />
        </Sheet>
      </div>
    </Page>
  );
}

function openItem(item: LibraryItemSheet, content: ItemContent): BuilderStore {
  const definition = frameItem(item.name, content);
  // Copies of it are about: its type and the choices it offered stay.
  const published = new Set(content.kind === 'question' ? [content.content.key] : []);
  return new BuilderStore({
    saved: { definition, revision: item.revision },
    locale: definition.locales[0] ?? 'zh-CN',
    published,
    publishedDefinitions: [definition],
  });
}
