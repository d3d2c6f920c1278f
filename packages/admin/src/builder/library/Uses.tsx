import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { LibraryItemUsesDocument, type LibraryItemUsesQuery } from '../../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../../data/node.ts';
import { useWholeList } from '../../data/useSheet.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Empty } from '../../ui/Notice.tsx';
import { copiesOf, type Copy } from '../edits/copiesOf.ts';
import type { ItemContent } from './itemFrame.ts';
import { UpdateAll } from './UpdateAll.tsx';
import { useSayName } from './useLibrary.ts';

type Item = { id: string; revision: number; name: unknown; archived: boolean; content: ItemContent };
export type Use = NodeAs<LibraryItemUsesQuery['node'], 'LibraryItem'>['usedIn']['nodes'][number];

const nothing = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] as Use[] };

/** The templates with a copy of the item: which are behind it, and the way to the copy in each, where it is brought up to date. */
export function Uses({ item }: { item: Item }) {
  const translate = useTranslate();
  const query = useWholeList(LibraryItemUsesDocument, { id: item.id }, ({ node }) => nodeAs(node, 'LibraryItem')?.usedIn ?? nothing);
  return (
    <Loaded query={query} lines={2}>
      {(uses) =>
        uses.length === 0 ? (
          <Empty title={translate('shelves.noUses')}>{translate('shelves.noUsesHelp')}</Empty>
        ) : (
          <>
            {!item.archived && uses.some((use) => isBehind(use, item)) && <UpdateAll item={item} uses={uses} />}
            <Box component="ul" aria-label={translate('shelves.usedIn')} sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {uses.map((use) => (
                <UsingTemplate key={use.id} use={use} item={item} />
              ))}
            </Box>
          </>
        )
      }
    </Loaded>
  );
}

function copiesIn(use: Use, item: Item): Copy[] {
  const parsed = parseDefinition(use.draft?.definition ?? use.latest?.definition);
  return parsed.ok ? copiesOf(parsed.definition, item.id) : [];
}

function isBehind(use: Use, item: Item): boolean {
  return !use.archived && copiesIn(use, item).some(({ revision }) => revision < item.revision);
}

function UsingTemplate({ use, item }: { use: Use; item: Item }) {
  const translate = useTranslate();
  const sayName = useSayName();
  const copies = copiesIn(use, item);
  const behind = copies.filter(({ revision }) => revision < item.revision);
  const [first = copies[0]] = behind;
  const state = use.archived ? 'archived' : copies.length === 0 ? 'onlyBefore' : behind.length > 0 ? 'behind' : 'newest';
  const place = first?.at === undefined ? `#set-${encodeURIComponent(first?.set ?? '')}` : `?at=${encodeURIComponent(first.at)}`;
  const to = `/templates/${use.id}/edit${place}`;
  return (
    <Box component="li" sx={{ paddingBlock: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Link component={RouterLink} to={`/templates/${use.id}`} sx={{ overflowWrap: 'anywhere' }}>
        {sayName(use.name)}
      </Link>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
        <Badge tone={state === 'behind' ? 'alert' : state === 'newest' ? 'pass' : 'waiting'}>
          {translate(`shelves.state.${state}`, { smart_count: behind.length })}
        </Badge>
        <span>{use.draft ? translate('shelves.inDraft') : translate('shelves.inVersion', { number: use.latest?.number ?? 0 })}</span>
        {state === 'behind' && (
          <Link component={RouterLink} to={to}>
            {translate(use.draft ? 'shelves.openToUpdate' : 'shelves.draftToUpdate')}
          </Link>
        )}
      </Box>
    </Box>
  );
}
