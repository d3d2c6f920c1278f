import PersonOutlinedIcon from '@mui/icons-material/PersonOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { SetLocaleDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import type { Viewer } from '../data/viewer.ts';
import { useUnitName } from '../terms/unitName.ts';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { Mark } from '../ui/Mark.tsx';
import { sizes } from '../ui/tokens.ts';

/** Where one is and who one is. */
export function TopBar({ viewer, tools }: { viewer: Viewer | null; tools?: ReactNode }) {
  const name = useUnitName();
  const chooseLocale = useAction(SetLocaleDocument);
  return (
    <Box
      component="header"
      className="no-print"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        height: sizes.topBarHeight,
        paddingInline: { xs: 2, md: 3 },
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ display: { xs: 'flex', md: 'none' }, color: 'primary.main' }}>
        <Mark size={24} />
      </Box>
      <Typography variant="body2" noWrap sx={{ flexGrow: 1, minWidth: 0 }} color="textSecondary">
        {viewer?.person.unit ? name(viewer.person.unit) : null}
      </Typography>
      <LanguageSwitch onChosen={(locale) => chooseLocale.mutate({ input: { locale: locale === 'en' ? 'EN' : 'ZH_CN' } })} />
      {viewer && tools}
      {viewer && <PersonMenu name={viewer.person.name} />}
    </Box>
  );
}

function PersonMenu({ name }: { name: string }) {
  const translate = useTranslate();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<PersonOutlinedIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ flexShrink: 0, paddingInline: 1 }}
      >
        {name}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem component={RouterLink} to="/account" onClick={() => setAnchor(null)}>
          {translate('shell.account')}
        </MenuItem>
        <MenuItem onClick={() => void logout()}>{translate('shell.signOut')}</MenuItem>
      </Menu>
    </>
  );
}
