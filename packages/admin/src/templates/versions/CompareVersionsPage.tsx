import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { compareDefinitions, isUnchanged } from '@anjian/schema/compare/compare.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import {
  ComparableVersionsDocument,
  type ComparableVersionsQuery,
  VersionDefinitionDocument,
  type VersionDefinitionQuery,
} from '../../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../../data/node.ts';
import { useSheet } from '../../data/useSheet.ts';
import { useLocalized } from '../../terms/useLocalized.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { NotFound } from '../../ui/NotFound.tsx';
import { Empty, Waiting } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Changes } from './Changes.tsx';
import { VersionPicker } from './VersionPicker.tsx';

type Comparable = NodeAs<ComparableVersionsQuery['node'], 'Template'>;

/** Any two versions of a template, question by question. Which two is in the address, so that it can be sent to somebody. */
export default function CompareVersionsPage() {
  const { id = '' } = useParams();
  const query = useSheet(ComparableVersionsDocument, { id });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const template = nodeAs(node, 'Template');
        return template ? <Compared template={template} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function Compared({ template }: { template: Comparable }) {
  const translate = useTranslate();
  const read = useLocalized();
  const [parameters, setParameters] = useSearchParams();
  // Newest first: without a choice, the newest with the one before it.
  const versions = template.versions.nodes;
  const chosen = (name: string) => versions.find(({ number }) => String(number) === parameters.get(name));
  const after = chosen('to') ?? versions[0];
  const before = chosen('from') ?? versions.find(({ number }) => number < (after?.number ?? 0)) ?? after;
  const choose = (name: string) => (number: number) => {
    const both = { from: String(before?.number), to: String(after?.number), [name]: String(number) };
    setParameters(both, { replace: true });
  };
  return (
    <Page
      title={translate('versions.compareTitle', { name: read(template.name) })}
      subtitle={translate('versions.compareHelp')}
      back={{ to: `/templates/${template.id}`, label: translate('transfer.backToTemplate') }}
      width="reading"
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginBottom: 2 }}>
        <VersionPicker label={translate('versions.before')} versions={versions} value={before?.number} onChange={choose('from')} />
        <VersionPicker label={translate('versions.after')} versions={versions} value={after?.number} onChange={choose('to')} />
      </Box>
      {before && after && <Comparing before={before.id} after={after.id} />}
    </Page>
  );
}

function Comparing({ before, after }: { before: string; after: string }) {
  const was = useSheet(VersionDefinitionDocument, { id: before });
  const is = useSheet(VersionDefinitionDocument, { id: after });
  return (
    <Loaded query={was}>
      {(one) => <Loaded query={is}>{(other) => <Comparison before={definitionIn(one)} after={definitionIn(other)} />}</Loaded>}
    </Loaded>
  );
}

const definitionIn = ({ node }: VersionDefinitionQuery) => nodeAs(node, 'TemplateVersion')?.definition;

function Comparison({ before, after }: { before: unknown; after: unknown }) {
  const translate = useTranslate();
  const both = useMemo(() => {
    const [was, is] = [parseDefinition(before), parseDefinition(after)];
    return was.ok && is.ok ? { before: was.definition, after: is.definition } : undefined;
  }, [before, after]);
  const comparison = useMemo(() => both && compareDefinitions(both.before, both.after), [both]);
  if (before === undefined || after === undefined) return <Waiting />;
  if (!both || !comparison)
    return (
      <Sheet>
        <Empty title={translate('versions.unreadable')} />
      </Sheet>
    );
  if (isUnchanged(comparison))
    return (
      <Sheet>
        <Empty title={translate('versions.unchanged')} />
      </Sheet>
    );
  return <Changes comparison={comparison} both={both} />;
}
