import HelpOutlineOutlinedIcon from '@mui/icons-material/HelpOutlineOutlined';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { KeyboardHelp } from './KeyboardHelp.tsx';

/** The tour once more, and every key that does something here. */
export function HelpMenu({ onTour }: { onTour: () => void }) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const act = (does: () => void) => () => {
    setAnchor(null);
    does();
  };
  return (
    <>
      <Tooltip title={translate('builder.help.title')} disableInteractive>
        <IconButton
          aria-label={translate('builder.help.title')}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <HelpOutlineOutlinedIcon />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={act(onTour)}>{translate('builder.help.tour')}</MenuItem>
        <MenuItem onClick={act(() => setShowsKeys(true))}>{translate('builder.help.keys')}</MenuItem>
      </Menu>
      {showsKeys && <KeyboardHelp onClose={() => setShowsKeys(false)} />}
    </>
  );
}
