import { createTheme, type Theme } from '@mui/material/styles';
import { breakpoints, type Colours, darkColours, fontFamily, fontWeights, lightColours, motion, sizes, step, typeScale } from './tokens.ts';
import { controlStyles } from './themeControls.ts';

const rem = (px: number) => `${px / 16}rem`;

function type(name: keyof typeof typeScale, weight: number) {
  const [size, line] = typeScale[name];
  return { fontSize: rem(size), lineHeight: rem(line), fontWeight: weight, letterSpacing: 'normal' };
}

/** MUI's names for sizes, filled from the six of the scale, so that no component brings a size of its own. */
const typography = {
  fontFamily,
  fontWeightRegular: fontWeights.regular,
  fontWeightMedium: fontWeights.medium,
  fontWeightBold: fontWeights.heading,
  h1: type('heading', fontWeights.heading),
  h2: type('title', fontWeights.heading),
  h3: type('reading', fontWeights.heading),
  h4: type('display', fontWeights.heading),
  h5: type('reading', fontWeights.heading),
  h6: type('reading', fontWeights.heading),
  subtitle1: type('reading', fontWeights.medium),
  subtitle2: type('body', fontWeights.medium),
  body1: type('reading', fontWeights.regular),
  body2: type('body', fontWeights.regular),
  button: { ...type('body', fontWeights.medium), textTransform: 'none' as const },
  caption: type('caption', fontWeights.regular),
  overline: { ...type('caption', fontWeights.medium), textTransform: 'none' as const },
};

function palette(colours: Colours, mode: 'light' | 'dark') {
  return {
    mode,
    primary: { main: colours.accent, dark: colours.accentHover, light: colours.accentTint, contrastText: colours.onAccent },
    secondary: { main: colours.ink, contrastText: colours.surface },
    error: { main: colours.alert, dark: colours.alertHover, light: colours.alertTint, contrastText: colours.onAlert },
    // Warnings are plum as errors are: orange belongs to hazards.
    warning: { main: colours.alert, dark: colours.alertHover, light: colours.alertTint, contrastText: colours.onAlert },
    info: { main: colours.accent, dark: colours.accentHover, light: colours.accentTint, contrastText: colours.onAccent },
    success: { main: colours.pass, light: colours.passTint, contrastText: colours.onPass },
    background: { default: colours.paper, paper: colours.surface },
    text: { primary: colours.ink, secondary: colours.inkSecondary },
    divider: colours.hairline,
  };
}

export function makeTheme(colours: Colours, mode: 'light' | 'dark'): Theme {
  return createTheme({
    palette: palette(colours, mode),
    typography,
    spacing: step,
    shape: { borderRadius: sizes.radius },
    breakpoints: { values: { xs: 0, sm: breakpoints.phone, md: breakpoints.desk, lg: sizes.pageWidth, xl: 1536 } },
    transitions: { duration: { shortest: motion.quick, shorter: motion.quick, short: motion.calm, standard: motion.calm } },
    components: controlStyles(colours),
  });
}

export const lightTheme = makeTheme(lightColours, 'light');
export const darkTheme = makeTheme(darkColours, 'dark');
