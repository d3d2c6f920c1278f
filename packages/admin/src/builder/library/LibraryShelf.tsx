import { useInfiniteQuery } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { useDeferredValue, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { parseLibraryContent } from '@anjian/schema/library/content.ts';
import { LibraryItemsDocument, type LibraryCopyFragment } from '../../data/generated/graphql.ts';
import { request } from '../../data/request.ts';
import { Failure } from '../../ui/Notice.tsx';
import { insertCopies } from '../edits/copyQuestions.ts';
import { addSet } from '../edits/library.ts';
import { freshSetKey } from '../edits/responseSets.ts';
import { spotForNew } from '../state/commands.ts';
import { selectQuestion } from '../state/selection.ts';
import { useStore } from '../state/useBuilder.ts';
import { useSayName } from './useLibrary.ts';

/** What other templates share, found by name; asked for only once somebody looks. */
export function LibraryShelf({ onAdded }: { onAdded: () => void }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="builder-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{translate('builder.library.title')}</summary>
      {isOpen && <Items onAdded={onAdded} />}
    </details>
  );
}

function Items({ onAdded }: { onAdded: () => void }) {
  const translate = useTranslate();
  const store = useStore();
  const sayName = useSayName();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['library', search],
    queryFn: async ({ pageParam }) =>
      (await request(LibraryItemsDocument, { filter: search === '' ? {} : { search }, after: pageParam })).libraryItems,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: (before) => before,
  });
  const items = data?.pages.flatMap(({ nodes }) => nodes);
  const left = (data?.pages[0]?.totalCount ?? 0) - (items?.length ?? 0);
  const insert = (item: LibraryCopyFragment) => {
    if (putIn(store, item)) onAdded();
    else store.say('builder.said.noRoom');
  };
  return (
    <>
      <TextField
        type="search"
        label={translate('builder.library.find')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        slotProps={{ htmlInput: { 'data-own-undo': true } }}
      />
      {error && <Failure error={error} onRetry={refetch} />}
      {items?.length === 0 && <p className="builder-hint">{translate(search === '' ? 'builder.library.empty' : 'ui.noMatch')}</p>}
      <ul className="builder-library" aria-label={translate('builder.library.title')}>
        {items?.map((item) => (
          <li key={item.id}>
            <button type="button" onClick={() => insert(item)}>
              {sayName(item.name)} <small>{translate(`builder.library.kind.${item.kind}`)}</small>
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {translate('ui.more', { smart_count: left })}
        </Button>
      )}
      <Link component={RouterLink} to="/library" target="_blank" variant="body2" sx={{ display: 'block', padding: 1 }}>
        {translate('builder.library.open')}
      </Link>
    </>
  );
}

/** A question stands behind what is selected; a set waits among those of the template. False when it does not fit. */
function putIn(store: ReturnType<typeof useStore>, { id, kind, revision, content }: LibraryCopyFragment): boolean {
  const origin = { item: id, revision };
  if (kind === 'RESPONSE_SET') {
    const parsed = parseLibraryContent('response_set', content);
    if (!parsed.ok) return false;
    const set = freshSetKey([store.definition, ...store.getState().publishedDefinitions]);
    store.edit('builder.step.library', (before) => addSet(before, set, parsed.content, origin));
    store.select({ of: 'template' });
    store.say('builder.said.setAdded');
    return true;
  }
  const parsed = parseLibraryContent('question', content);
  if (!parsed.ok) return false;
  const spot = spotForNew(store);
  const copied = insertCopies(store.definition, [{ ...parsed.content, origin }], spot, store.getState().published);
  const [key] = copied.keys;
  if (key === undefined) return false;
  store.edit('builder.step.library', () => copied.definition);
  store.select(selectQuestion(key));
  store.putCaret(key);
  return true;
}
