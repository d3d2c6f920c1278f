import VerifiedUserOutlinedIcon from '@mui/icons-material/VerifiedUserOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { AllSafeStatementDocument, DeclareAllSafeDocument, type TaskRowFragment } from '../data/generated/graphql.ts';
import { newId } from '../data/newId.ts';
import { nodeAs } from '../data/node.ts';
import { useAction } from '../data/useAction.ts';
import { useSheet } from '../data/useSheet.ts';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';

type WithStatement = { settings?: { allSafe?: { statement?: Record<string, string> } } };

/** 报平安: shows the statement that is declared, and declares it with one more tap. */
export function AllSafeButton({ task }: { task: TaskRowFragment }) {
  const translate = useTranslate();
  const name = useUnitName();
  const read = useLocalized();
  const [asking, setAsking] = useState(false);
  const [clientId] = useState(newId);
  const statement = useSheet(AllSafeStatementDocument, { id: task.id }, { enabled: asking });
  const declare = useAction(DeclareAllSafeDocument, { done: 'tasks.allSafeDone', onDone: () => setAsking(false) });
  return (
    <>
      <Button variant="contained" color="success" startIcon={<VerifiedUserOutlinedIcon />} onClick={() => setAsking(true)}>
        {translate('tasks.allSafe')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('tasks.allSafeTitle', { unit: name(task.unit) })}
        verb={translate('tasks.allSafe')}
        busy={declare.isPending || !statement.data}
        onConfirm={() => declare.mutate({ input: { clientId, task: task.id, deviceTime: new Date().toISOString() } })}
        onClose={() => setAsking(false)}
      >
        <Loaded query={statement} lines={1}>
          {({ node }) => {
            const definition = nodeAs(node, 'Task')?.version?.definition as WithStatement | undefined;
            return (
              <Typography color="textPrimary" gutterBottom>
                {read(definition?.settings?.allSafe?.statement)}
              </Typography>
            );
          }}
        </Loaded>
        {translate('tasks.allSafeHelp')}
      </ConfirmDialog>
    </>
  );
}
