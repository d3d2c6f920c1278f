import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { DiscardTemplateDraftDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { TemplateSheet } from './TemplatePage.tsx';

export function DiscardDraft({ template, open, onClose }: { template: TemplateSheet; open: boolean; onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const discard = useAction(DiscardTemplateDraftDocument, {
    done: 'templates.discarded',
    onDone: () => {
      onClose();
      // A template that was never published goes with its only draft.
      if (!template.latest) void navigate('/templates');
    },
  });
  return (
    <ConfirmDialog
      open={open}
      title={translate('templates.discardTitle')}
      verb={translate('templates.discard')}
      grave
      busy={discard.isPending}
      onConfirm={() => discard.mutate({ input: { template: template.id } })}
      onClose={onClose}
    >
      {translate('templates.discardHelp')}
    </ConfirmDialog>
  );
}
