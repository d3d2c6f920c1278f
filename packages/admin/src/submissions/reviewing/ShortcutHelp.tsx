import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useTranslate } from 'react-admin';
import { useShortcutsOn } from '../../ui/useShortcuts.ts';

type Key = { key: string; does: 'next' | 'previous' | 'approve' | 'return' | 'choose' };

/** Which keys do what, and whether they do; not on a phone, which has none. */
export function ShortcutHelp({ keys }: { keys: readonly Key[] }) {
  const translate = useTranslate();
  const [isOn, setOn] = useShortcutsOn();
  return (
    <Box
      className="no-print"
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        color: 'text.secondary',
        marginBottom: 1,
      }}
    >
      <FormControlLabel
        control={<Switch size="small" checked={isOn} onChange={(_, checked) => setOn(checked)} />}
        label={translate('submissions.keys.use')}
        sx={{ marginInlineStart: 0 }}
        slotProps={{ typography: { variant: 'body2' } }}
      />
      {isOn &&
        keys.map(({ key, does }) => (
          <span key={key}>
            <Box
              component="kbd"
              sx={{
                font: 'inherit',
                border: 1,
                borderColor: 'var(--outline)',
                borderRadius: 1,
                paddingInline: 0.75,
                marginInlineEnd: 0.5,
                bgcolor: 'background.paper',
                color: 'text.primary',
              }}
            >
              {key}
            </Box>
            {translate(`submissions.keys.${does}`)}
          </span>
        ))}
    </Box>
  );
}
