import RedoOutlinedIcon from '@mui/icons-material/RedoOutlined';
import UndoOutlinedIcon from '@mui/icons-material/UndoOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { useBuilder, useStore } from './state/useBuilder.ts';

/** The last step back, and forth again; each says which step that is. */
export function UndoButtons() {
  const translate = useTranslate();
  const store = useStore();
  const undoable = useBuilder(({ history }) => history.past.at(-1)?.name);
  const redoable = useBuilder(({ history }) => history.future[0]?.name);
  return (
    <div>
      <Tooltip title={undoable ? translate('builder.undoHelp', { what: translate(undoable) }) : translate('builder.undo')}>
        <span>
          <IconButton aria-label={translate('builder.undo')} disabled={undoable === undefined} onClick={() => store.undo()}>
            <UndoOutlinedIcon />
          </IconButton>
        </span>
      </Tooltip>
      <Tooltip title={redoable ? translate('builder.redoHelp', { what: translate(redoable) }) : translate('builder.redo')}>
        <span>
          <IconButton aria-label={translate('builder.redo')} disabled={redoable === undefined} onClick={() => store.redo()}>
            <RedoOutlinedIcon />
          </IconButton>
        </span>
      </Tooltip>
    </div>
  );
}
