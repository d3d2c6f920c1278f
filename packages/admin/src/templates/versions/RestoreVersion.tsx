import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { CreateTemplateDraftDocument, SaveTemplateDraftDocument, VersionDefinitionDocument } from '../../data/generated/graphql.ts';
import { nodeAs } from '../../data/node.ts';
import { request } from '../../data/request.ts';
import { useAction } from '../../data/useAction.ts';
import { useMay } from '../../data/viewer.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Failure } from '../../ui/Notice.tsx';
import type { TemplateSheet } from '../TemplatePage.tsx';

type RestoreVersionProps = { version: TemplateSheet['versions']['nodes'][number]; template: TemplateSheet };

/** An old version as the draft: a new one, or in place of the one that waits, which is asked about first. */
export function RestoreVersion({ version, template }: RestoreVersionProps) {
  const translate = useTranslate();
  const may = useMay();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const toBuilder = () => void navigate(`/templates/${template.id}/edit`);
  const create = useAction(CreateTemplateDraftDocument, { done: 'templates.draftMade', onDone: toBuilder });
  if (!may('template.edit') || template.archived || version.state === 'DRAFT') return null;
  return (
    <>
      <Button
        size="small"
        disabled={create.isPending}
        aria-label={translate('templates.newDraftFromLabel', { number: version.number })}
        onClick={() => (template.draft ? setAsking(true) : create.mutate({ input: { template: template.id, from: version.id } }))}
      >
        {translate('templates.newDraftFrom')}
      </Button>
      {isAsking && template.draft && (
        <ReplaceDraft
          version={version}
          template={template.id}
          draft={template.draft.id}
          onDone={toBuilder}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

type ReplaceDraftProps = {
  version: RestoreVersionProps['version'];
  template: string;
  draft: string;
  onDone: () => void;
  onClose: () => void;
};

function ReplaceDraft({ version, template, draft, onDone, onClose }: ReplaceDraftProps) {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const replace = useMutation({
    mutationFn: async () => {
      const [old, present] = await Promise.all([readVersion(version.id), readVersion(draft)]);
      if (!old || !present) throw new Error('a version is gone that was just listed');
      // From the revision just read: whoever writes in it at this moment is told, and loses nothing.
      await request(SaveTemplateDraftDocument, { input: { template, definition: old.definition, revision: present.revision } });
      await queryClient.invalidateQueries();
    },
    onSuccess: onDone,
  });
  return (
    <ConfirmDialog
      open
      title={translate('versions.replaceTitle', { number: version.number })}
      verb={translate('versions.replace')}
      grave
      busy={replace.isPending}
      onConfirm={() => replace.mutate()}
      onClose={onClose}
    >
      {translate('versions.replaceHelp')}
      {replace.error && <Failure error={replace.error} />}
    </ConfirmDialog>
  );
}

async function readVersion(id: string) {
  return nodeAs((await request(VersionDefinitionDocument, { id })).node, 'TemplateVersion');
}
