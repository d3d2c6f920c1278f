import { useQuery } from '@tanstack/react-query';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { PublishGateDocument, type PublishGateQuery } from '../../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../../data/node.ts';
import { request } from '../../data/request.ts';
import { Failure } from '../../ui/Notice.tsx';
import { useMoments } from '../../ui/useMoments.ts';
import { useSheetText } from '../state/useSheetText.ts';

type Gate = NodeAs<PublishGateQuery['node'], 'Template'>;

/** What the server knows of it: where the versions before are in use, and who published them when. Asked anew each time. */
export function GateNews({ template }: { template: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['builder', 'gate', template],
    queryFn: async () => nodeAs((await request(PublishGateDocument, { id: template })).node, 'Template'),
    gcTime: 0,
  });
  // It can be published without: this only tells.
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!data) return <p>{translate('builder.gate.reading')}</p>;
  const published = data.versions.nodes.filter(({ state }) => state !== 'DRAFT');
  if (published.length === 0) return null;
  return (
    <>
      <Impact impact={data.publishImpact} />
      <Published versions={published} />
    </>
  );
}

function Impact({ impact }: { impact: Gate['publishImpact'] }) {
  const translate = useTranslate();
  const say = useSheetText();
  const { assignments, openTasks, plannedTasks, drafts, units } = impact;
  return (
    <section aria-label={translate('builder.gate.impact')}>
      <Typography variant="subtitle1" component="h3" sx={{ marginTop: 2 }}>
        {translate('builder.gate.impact')}
      </Typography>
      {assignments.length + openTasks + plannedTasks + drafts === 0 ? (
        <p>{translate('builder.gate.unused')}</p>
      ) : (
        <>
          <p>{translate('builder.gate.stays', { open: openTasks, planned: plannedTasks, drafts, units })}</p>
          {assignments.length > 0 && (
            <details>
              <summary>{translate('builder.gate.assignments', { smart_count: assignments.length })}</summary>
              <ul>
                {assignments.map(({ id, name, version }) => (
                  <li key={id}>
                    {say(name as Record<string, string>)}
                    {version && translate('builder.gate.onVersion', { number: version.number })}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}

function Published({ versions }: { versions: Gate['versions']['nodes'] }) {
  const translate = useTranslate();
  const { moment } = useMoments();
  return (
    <details>
      <summary>{translate('builder.gate.published')}</summary>
      <ul>
        {versions.map(({ id, number, publishedAt, publishedBy, notes }) => (
          <li key={id}>
            {translate('builder.gate.version', {
              number,
              when: moment(publishedAt),
              who: publishedBy?.name ?? translate('builder.somebody'),
            })}
            {notes && `${translate('builder.colon')}${notes}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
