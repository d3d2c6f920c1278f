import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { CreateTemplateDraftDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import type { TemplateSheet } from './TemplatePage.tsx';

export function NewDraft({ template }: { template: TemplateSheet }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const draft = useAction(CreateTemplateDraftDocument, { onDone: () => void navigate(`/templates/${template.id}/edit`) });
  return (
    <Button variant="contained" disabled={draft.isPending} onClick={() => draft.mutate({ input: { template: template.id } })}>
      {translate('templates.newDraft')}
    </Button>
  );
}
