import { useTranslate } from 'react-admin';
import type { TemplateRowFragment } from '../data/generated/graphql.ts';
import { Badge } from '../ui/Badge.tsx';

/** Which version is in force, and whether a draft waits behind it. */
export function TemplateState({
  template: { archived, latest, draft },
}: {
  template: Pick<TemplateRowFragment, 'archived' | 'latest' | 'draft'>;
}) {
  const translate = useTranslate();
  return (
    <>
      {archived && <Badge tone="waiting">{translate('templates.archived')}</Badge>}
      {latest ? (
        <Badge tone="pass">{translate('terms.version', { number: latest.number })}</Badge>
      ) : (
        <Badge tone="waiting">{translate('templates.neverPublished')}</Badge>
      )}
      {draft && <Badge tone="accent">{translate('templates.draftWaiting')}</Badge>}
    </>
  );
}
