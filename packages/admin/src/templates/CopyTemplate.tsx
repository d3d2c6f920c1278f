import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { CopyTemplateDocument } from '../data/generated/graphql.ts';
import { newId } from '../data/newId.ts';
import { useAction } from '../data/useAction.ts';
import { useViewer } from '../data/viewer.ts';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { TemplateSheet } from './TemplatePage.tsx';

/** A copy belongs to a unit of its own choosing: that is how one department takes over another's checklist. */
export function CopyTemplate({ template }: { template: TemplateSheet }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const ownUnit = useViewer()?.person.unit?.id ?? null;
  const [clientId, setClientId] = useState(newId);
  const [asking, setAsking] = useState(false);
  const [unit, setUnit] = useState(ownUnit);
  const copy = useAction(CopyTemplateDocument, {
    done: 'templates.copied',
    onDone: ({ copyTemplate }) => {
      setClientId(newId());
      setAsking(false);
      void navigate(`/templates/${copyTemplate.template.id}`);
    },
  });
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {translate('templates.copy')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('templates.copyTitle')}
        verb={translate('templates.copy')}
        busy={copy.isPending || unit === null}
        onConfirm={() => unit && copy.mutate({ input: { clientId, template: template.id, unit } })}
        onClose={() => setAsking(false)}
      >
        <UnitPicker required label={translate('templates.unit')} help={translate('templates.copyHelp')} value={unit} onChange={setUnit} />
      </ConfirmDialog>
    </>
  );
}
