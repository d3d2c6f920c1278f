import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { CopyTemplateDocument } from '../data/generated/graphql.ts';
import { newId } from '../data/newId.ts';
import { useAction } from '../data/useAction.ts';
import type { TemplateSheet } from './TemplatePage.tsx';

export function CopyTemplate({ template }: { template: TemplateSheet }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [clientId, setClientId] = useState(newId);
  const copy = useAction(CopyTemplateDocument, {
    done: 'templates.copied',
    onDone: ({ copyTemplate }) => {
      setClientId(newId());
      void navigate(`/templates/${copyTemplate.template.id}`);
    },
  });
  return (
    <Button variant="outlined" disabled={copy.isPending} onClick={() => copy.mutate({ input: { clientId, template: template.id } })}>
      {translate('templates.copy')}
    </Button>
  );
}
