import { useQuery } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { parseLibraryContent } from '@anjian/schema/library/content.ts';
import type { Origin } from '@anjian/schema/library/origin.ts';
import { LibraryOriginDocument } from '../../data/generated/graphql.ts';
import { nodeAs } from '../../data/node.ts';
import { request } from '../../data/request.ts';
import { updateQuestion, updateSet } from '../edits/library.ts';
import { useStore } from '../state/useBuilder.ts';
import { useSayName } from './useLibrary.ts';

type OriginNoticeProps = { origin: Origin; of: { set: Key } | { question: Key } };

/** Where a copy came from, and whether there is something newer: taken over by hand, and undone like any edit. */
export function OriginNotice({ origin, of }: OriginNoticeProps) {
  const translate = useTranslate();
  const store = useStore();
  const sayName = useSayName();
  const { data: item } = useQuery({
    queryKey: ['library', 'origin', origin.item],
    queryFn: async () => nodeAs((await request(LibraryOriginDocument, { id: origin.item })).node, 'LibraryItem') ?? null,
  });
  // One that is out of reach says nothing: the copy stands by itself.
  if (!item) return null;
  if (item.revision <= origin.revision)
    return <p className="builder-hint">{translate('builder.library.from', { name: sayName(item.name) })}</p>;
  const update = () => {
    const newest = { item: item.id, revision: item.revision };
    if ('set' in of) {
      const parsed = parseLibraryContent('response_set', item.content);
      if (parsed.ok) store.edit('builder.step.library', (before) => updateSet(before, of.set, parsed.content, newest));
    } else {
      const parsed = parseLibraryContent('question', item.content);
      if (parsed.ok) store.edit('builder.step.library', (before) => updateQuestion(before, of.question, parsed.content, newest));
    }
  };
  return (
    <Alert
      severity="info"
      action={
        <Button size="small" onClick={update}>
          {translate('builder.library.update')}
        </Button>
      }
    >
      {translate('builder.library.newer', { name: sayName(item.name) })}
    </Alert>
  );
}
