import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';

/** The sheet one meets before being let in: the mark, a title, a form. */
export function Threshold({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  const product = translate('shell.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <Box component="main" sx={{ minHeight: '100dvh', display: 'grid', gridTemplateRows: 'auto 1fr', padding: 2 }}>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
        <LanguageSwitch />
      </Box>
      <Box sx={{ width: '100%', maxWidth: 384, marginInline: 'auto', paddingTop: { xs: 4, sm: '12vh' } }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, color: 'primary.main', marginBottom: 3 }}>
          <Mark size={40} />
          <Box>
            <Typography variant="h2" component="p" color="textPrimary">
              {product}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {translate('shell.productLong')}
            </Typography>
          </Box>
        </Box>
        <Box
          sx={{
            bgcolor: 'background.paper',
            border: 1,
            borderColor: 'divider',
            borderTop: '3px solid',
            borderTopColor: 'primary.main',
            borderRadius: 1,
            padding: 3,
          }}
        >
          <Typography variant="h2" component="h1" gutterBottom>
            {title}
          </Typography>
          {children}
        </Box>
      </Box>
    </Box>
  );
}
