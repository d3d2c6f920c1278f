import Button from '@mui/material/Button';
import type { ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useViewer } from '../data/viewer.ts';
import { Empty, Waiting } from '../ui/Notice.tsx';
import { Page as Sheet } from '../ui/Page.tsx';

/** A screen for those who may do what it is for. Others, who typed its address, are told before they fill anything in. */
export function Permitted({ verb, Page }: { verb: string; Page: ComponentType }) {
  const translate = useTranslate();
  const viewer = useViewer();
  if (!viewer) return <Waiting />;
  if (viewer.permissions.includes(verb)) return <Page />;
  return (
    <Sheet title={translate('shell.notPermitted')} width="form">
      <Empty
        title={translate('shell.notPermittedHelp')}
        action={
          <Button component={RouterLink} to="/" variant="outlined">
            {translate('shell.home')}
          </Button>
        }
      />
    </Sheet>
  );
}
