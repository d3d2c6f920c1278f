import type { ThemeOptions } from '@mui/material/styles';
import { type Colours, sizes, step } from './tokens.ts';

const focusRing = (colours: Colours) => ({ outline: `${sizes.focusRing}px solid ${colours.accent}`, outlineOffset: 2 });

/** MUI's and react-admin's components in this look: hairlines instead of shadows, no ripple, a focus ring on everything. */
export function controlStyles(colours: Colours): NonNullable<ThemeOptions['components']> {
  return {
    MuiCssBaseline: { styleOverrides: ground(colours) },
    MuiButtonBase: {
      defaultProps: { disableRipple: true, disableTouchRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible': focusRing(colours) } },
    },
    ...buttons(colours),
    ...inputs(colours),
    ...surfaces(colours),
    ...tables(colours),
  };
}

/** The page itself. Custom properties come from tokens.css, which the phone shares. */
function ground(colours: Colours) {
  return {
    html: { fontVariantNumeric: 'tabular-nums', WebkitTextSizeAdjust: '100%' },
    body: { backgroundColor: colours.paper, fontSize: '0.875rem', lineHeight: '1.5rem' },
    ':focus-visible': focusRing(colours),
    a: { color: colours.accent, textUnderlineOffset: '3px' },
    '@media (prefers-reduced-motion: reduce)': { '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' } },
  };
}

function buttons(colours: Colours): NonNullable<ThemeOptions['components']> {
  return {
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: {
          minHeight: sizes.row,
          paddingInline: step * 2,
          whiteSpace: 'nowrap',
          '@media (pointer: coarse)': { minHeight: 44 },
        },
        sizeSmall: { minHeight: 32, paddingInline: step * 1.5 },
        outlined: { borderColor: colours.outline },
      },
    },
    MuiIconButton: {
      styleOverrides: { root: { borderRadius: sizes.radius, '@media (pointer: coarse)': { minWidth: 44, minHeight: 44 } } },
    },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          minHeight: sizes.row,
          paddingBlock: 0,
          paddingInline: step * 2,
          color: colours.ink,
          borderColor: colours.outline,
          '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: colours.accentTint, color: colours.accent, fontWeight: 600 },
        },
      },
    },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiChip: { styleOverrides: { root: { borderRadius: sizes.radius, height: 24 } } },
  };
}

function inputs(colours: Colours): NonNullable<ThemeOptions['components']> {
  return {
    // react-admin's inputs ask for the filled kind; a form on paper has boxes.
    RaLabeled: { styleOverrides: { root: { '& .RaLabeled-label': { color: colours.inkSecondary } } } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
    MuiFormControl: {
      defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true },
      // Two lines of the rhythm between fields: the name of the next one does not touch the help of the last.
      styleOverrides: { marginDense: { marginTop: step, marginBottom: step } },
    },
    MuiSelect: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: colours.surface, '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: colours.ink } },
        notchedOutline: { borderColor: colours.outline },
      },
    },
    MuiFormHelperText: {
      styleOverrides: { root: { marginInline: 0, '&:empty': { display: 'none' }, '&:has(> span:empty:only-child)': { display: 'none' } } },
    },
    MuiInputLabel: { styleOverrides: { root: { color: colours.inkSecondary } } },
  };
}

function surfaces(colours: Colours): NonNullable<ThemeOptions['components']> {
  const floating = { border: `1px solid ${colours.hairline}`, boxShadow: '0 8px 24px rgb(29 42 44 / 16%)' };
  return {
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiDialog: { styleOverrides: { paper: floating } },
    MuiMenu: { styleOverrides: { paper: floating } },
    MuiPopover: { styleOverrides: { paper: floating } },
    MuiAutocomplete: { styleOverrides: { paper: floating } },
    MuiTooltip: {
      styleOverrides: {
        tooltip: { backgroundColor: colours.ink, color: colours.surface, fontSize: '0.75rem', lineHeight: '1rem', padding: step },
      },
    },
    MuiSnackbarContent: { styleOverrides: { root: { backgroundColor: colours.ink, color: colours.surface } } },
    MuiAlert: {
      styleOverrides: {
        root: { fontSize: '0.875rem', lineHeight: '1.5rem', border: `1px solid ${colours.hairline}`, color: colours.ink },
        colorError: { backgroundColor: colours.alertTint, borderColor: colours.alert },
        colorWarning: { backgroundColor: colours.alertTint, borderColor: colours.alert },
        colorSuccess: { backgroundColor: colours.passTint, borderColor: colours.pass },
        colorInfo: { backgroundColor: colours.accentTint, borderColor: colours.accent },
      },
    },
  };
}

function tables(colours: Colours): NonNullable<ThemeOptions['components']> {
  return {
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: colours.hairline, padding: `${step}px ${step * 1.5}px`, fontSize: '0.875rem', lineHeight: '1.5rem' },
        head: { color: colours.inkSecondary, fontWeight: 500, whiteSpace: 'nowrap', backgroundColor: colours.surface },
      },
    },
    MuiTableRow: {
      styleOverrides: {
        root: { '&:last-child > *': { borderBottom: 0 }, '&.MuiTableRow-hover:hover': { backgroundColor: colours.paper } },
      },
    },
    MuiTab: { styleOverrides: { root: { minHeight: sizes.row, paddingInline: step * 2, minWidth: 0 } } },
    MuiTabs: { styleOverrides: { root: { minHeight: sizes.row } } },
  };
}
