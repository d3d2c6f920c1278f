import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import { useParams } from 'react-router-dom';
import { BuiltTemplateDocument, type BuiltTemplateQuery } from '../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../data/node.ts';
import { request } from '../data/request.ts';
import { useMay } from '../data/viewer.ts';
import { NotFound } from '../ui/NotFound.tsx';
import { Failure, Waiting } from '../ui/Notice.tsx';
import './builder.css';
import { Unreadable } from './Unreadable.tsx';
import { BuilderStore } from './state/builderStore.ts';
import { readFromDevice } from './state/deviceCopy.ts';
import { untilLeft } from './state/leaving.ts';
import { openTemplate } from './state/openTemplate.ts';

export type BuiltTemplate = NodeAs<BuiltTemplateQuery['node'], 'Template'>;

type Shown = (store: BuilderStore, template: BuiltTemplate) => ReactNode;

/** Loads the template of the address once; from then on who writes it is ahead of the server, not behind it. */
export function OpenTemplate({ children }: { children: Shown }) {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['builder', id],
    queryFn: async () => {
      await untilLeft(id);
      return (await request(BuiltTemplateDocument, { id })).node;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  if (query.isError) return <Failure error={query.error} onRetry={query.refetch} />;
  if (query.data === undefined || !query.isFetchedAfterMount) return <Waiting lines={8} />;
  const template = nodeAs(query.data, 'Template');
  return template ? <Opened key={template.id} template={template} shown={children} /> : <NotFound />;
}

function Opened({ template, shown }: { template: BuiltTemplate; shown: Shown }) {
  const [locale] = useLocaleState();
  const may = useMay();
  // Read once: what comes from the server afterwards is what was sent there.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const opened = useMemo(() => openTemplate(template, readFromDevice(template.id)), [template.id]);
  const store = useMemo(() => {
    if (!opened.ok) return undefined;
    const { locales } = opened.state.saved.definition;
    return new BuilderStore({ ...opened.state, locale: locales.includes(locale) ? locale : (locales[0] ?? 'zh-CN') });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [opened]);
  if (!opened.ok || !store) return <Unreadable problems={opened.ok ? [] : opened.problems} template={template.id} />;
  if (!may('template.edit') || template.archived) return <NotFound />;
  return shown(store, template);
}
