import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { sizes } from './tokens.ts';

type PageProps = {
  title: string;
  /** What stands above the title: the list this page belongs to. */
  back?: { to: string; label: string };
  subtitle?: ReactNode;
  actions?: ReactNode;
  width?: 'form' | 'reading' | 'page' | 'full';
  /** What it shows is a printed form with a heading of its own: out of the printer comes that alone. */
  printsOwnHeading?: boolean;
  children: ReactNode;
};

const widths = { form: sizes.formWidth, reading: sizes.readingWidth, page: sizes.pageWidth, full: undefined } as const;

/** One screen: its heading, what can be done on it, its content at a width that can be read. */
export function Page({ title, back, subtitle, actions, width = 'page', printsOwnHeading = false, children }: PageProps) {
  const translate = useTranslate();
  const product = translate('shell.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <Box sx={{ maxWidth: widths[width], paddingBlock: { xs: 2, md: 3 }, '@media print': { maxWidth: 'none', paddingBlock: 0 } }}>
      {back && (
        <Link component={RouterLink} to={back.to} variant="body2" className="no-print">
          {back.label}
        </Link>
      )}
      <Box
        {...(printsOwnHeading ? { className: 'no-print' } : {})}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', marginBottom: 2 }}
      >
        <Box sx={{ flexGrow: 1, minWidth: 0 }}>
          <Typography component="h1" variant="h1" sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {subtitle && (
            <Typography component="div" variant="body2" color="textSecondary">
              {subtitle}
            </Typography>
          )}
        </Box>
        {actions && (
          <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {actions}
          </Box>
        )}
      </Box>
      {children}
    </Box>
  );
}
