import CloudDoneOutlinedIcon from '@mui/icons-material/CloudDoneOutlined';
import CloudOffOutlinedIcon from '@mui/icons-material/CloudOffOutlined';
import CloudSyncOutlinedIcon from '@mui/icons-material/CloudSyncOutlined';
import ErrorOutlineOutlinedIcon from '@mui/icons-material/ErrorOutlineOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useRefusal } from '../ui/Notice.tsx';
import { useBuilder } from './state/useBuilder.ts';

const icons = {
  saved: CloudDoneOutlinedIcon,
  saving: CloudSyncOutlinedIcon,
  offline: CloudOffOutlinedIcon,
  refused: ErrorOutlineOutlinedIcon,
} as const;

/** Where what was typed is now: with the server, on its way, or on this device alone. */
export function SaveState({ onRetry }: { onRetry: () => void }) {
  const translate = useTranslate();
  const sentence = useRefusal();
  const saving = useBuilder((state) => state.saving);
  const isAhead = useBuilder(({ history, saved }) => history.present !== saved.definition);
  const is = saving.is === 'offline' || saving.is === 'refused' ? saving.is : isAhead || saving.is === 'busy' ? 'saving' : 'saved';
  const Icon = icons[is];
  return (
    <div className="builder-saving" data-state={is} role="status">
      <Icon fontSize="small" aria-hidden />
      <span>{saving.is === 'refused' ? sentence(saving.error) : translate(`builder.saving.${is}`)}</span>
      {(is === 'refused' || is === 'offline') && (
        <Button size="small" onClick={onRetry}>
          {translate('ui.tryAgain')}
        </Button>
      )}
    </div>
  );
}
