import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { TemplateEditorsDocument, type TemplateEditorsSubscription } from '../data/generated/graphql.ts';
import { useLive } from '../data/live.ts';

type Editors = TemplateEditorsSubscription['templateEditors'];

/** Who else has this draft open. Listening tells the others of oneself; what is not known any more is not said. */
export function Presence({ template }: { template: string }) {
  const translate = useTranslate();
  const [editors, setEditors] = useState<Editors>([]);
  const connection = useLive(TemplateEditorsDocument, { template }, { onData: (data) => setEditors(data.templateEditors) });
  const names = [...new Set(editors.map(({ name }) => name))];
  return (
    <p className="builder-presence" role="status">
      {connection === 'open' &&
        names.length > 0 &&
        translate('builder.alsoEditing', { names: names.join(translate('terms.listSeparator')), smart_count: names.length })}
    </p>
  );
}
