/**
 * The look in numbers. One source: the console's MUI theme reads this file, the phone reads `tokens.css`, which is printed
 * from it (`tokens.test.ts` fails when the two differ). Contrast of every pair used for text is held by the same test.
 */

/** Colours by what they mean. Names never say a hue, so that the dark set can be another one. */
export const lightColours = {
  paper: '#F6F5F1',
  surface: '#FFFFFF',
  sunken: '#EFEEE8',
  ink: '#1D2A2C',
  inkSecondary: '#556365',
  hairline: '#DDDCD5',
  /** Borders of controls: 3:1 against paper and surface (WCAG 1.4.11). */
  outline: '#838C8B',
  accent: '#0E5A5F',
  accentHover: '#0B474B',
  accentTint: '#E3EFEE',
  onAccent: '#FFFFFF',
  pass: '#14684F',
  passTint: '#E2F0E9',
  onPass: '#FFFFFF',
  /** Failed, late, refused: anything that wants attention and is not a hazard's severity. */
  alert: '#7A2952',
  alertHover: '#5E1F3F',
  alertTint: '#F6E9F0',
  onAlert: '#FFFFFF',
  waiting: '#556365',
  waitingTint: '#ECEBE4',
  /** The four hazard colours 红橙黄蓝: severity of hazards and nothing else, always with the word and a shape. */
  hazardMajor: '#C8102E',
  onHazardMajor: '#FFFFFF',
  hazardSerious: '#E06A00',
  onHazardSerious: '#111111',
  hazardModerate: '#E5B700',
  onHazardModerate: '#1D2A2C',
  hazardMinor: '#1F5FBF',
  onHazardMinor: '#FFFFFF',
} as const;

export type ColourName = keyof typeof lightColours;
export type Colours = Readonly<Record<ColourName, string>>;

export const darkColours: Colours = {
  paper: '#14191A',
  surface: '#1C2324',
  sunken: '#101516',
  ink: '#E8ECEA',
  inkSecondary: '#A7B2B1',
  hairline: '#323B3C',
  outline: '#7A8686',
  accent: '#6FC3C4',
  accentHover: '#8DD3D3',
  accentTint: '#1D3536',
  onAccent: '#0C2021',
  pass: '#74CBA6',
  passTint: '#1A332B',
  onPass: '#0C2021',
  alert: '#E39BC0',
  alertHover: '#EDB6D1',
  alertTint: '#3A2230',
  onAlert: '#2A0F1D',
  waiting: '#A7B2B1',
  waitingTint: '#283132',
  hazardMajor: '#C8102E',
  onHazardMajor: '#FFFFFF',
  hazardSerious: '#E06A00',
  onHazardSerious: '#111111',
  hazardModerate: '#E5B700',
  onHazardModerate: '#1D2A2C',
  hazardMinor: '#2F6FD0',
  onHazardMinor: '#FFFFFF',
};

export const fontFamily =
  "'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif";

/** [size, line height] in px. Line heights stand on the 8-px grid; they are printed as rem so that 200 % text works. */
export const typeScale = {
  caption: [12, 16],
  body: [14, 24],
  reading: [16, 24],
  title: [20, 32],
  heading: [24, 32],
  display: [32, 40],
} as const;

export type TypeName = keyof typeof typeScale;

export const fontWeights = { regular: 400, medium: 500, heading: 600 } as const;

/** One step of the rhythm, in px. Everything is a multiple of it; 4 is allowed inside a control. */
export const step = 8;

export const sizes = {
  radius: 4,
  /** A row of a table on a desk, and the least target of a finger. */
  row: 40,
  target: 48,
  /** Reading width of a form and of a page. */
  formWidth: 720,
  readingWidth: 960,
  pageWidth: 1200,
  navigationWidth: 208,
  topBarHeight: 56,
  focusRing: 2,
} as const;

/** Widths from which the layout changes, in px: below `phone` one column, from `desk` the navigation stands on the left. */
export const breakpoints = { phone: 600, desk: 960 } as const;

export const motion = { quick: 120, calm: 200 } as const;

const rem = (px: number) => `${px / 16}rem`;

function colourLines(colours: Colours): string[] {
  return Object.entries(colours).map(([name, value]) => `  --${kebab(name)}: ${value.toLowerCase()};`);
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The custom properties of `tokens.css`: `--ink`, `--text-body`, `--line-body`, `--step`, `--radius` … */
export function tokensCss(): string {
  const type = Object.entries(typeScale).flatMap(([name, [size, line]]) => [
    `  --text-${name}: ${rem(size)};`,
    `  --line-${name}: ${rem(line)};`,
  ]);
  const measures = Object.entries(sizes).map(([name, px]) => `  --${kebab(name)}: ${px}px;`);
  const durations = Object.entries(motion).map(([name, ms]) => `  --motion-${name}: ${ms}ms;`);
  return [
    '/* Printed from tokens.ts by scripts/print-tokens.ts. Change it there. */',
    ':root {',
    '  color-scheme: light;',
    ...colourLines(lightColours),
    `  --font: ${fontFamily};`,
    ...type,
    `  --weight-heading: ${fontWeights.heading};`,
    `  --step: ${step}px;`,
    ...measures,
    ...durations,
    '}',
    '',
    "[data-theme='dark'] {",
    '  color-scheme: dark;',
    ...colourLines(darkColours),
    '}',
    '',
    '@media (prefers-color-scheme: dark) {',
    "  [data-theme='auto'] {",
    '    color-scheme: dark;',
    ...colourLines(darkColours).map((line) => `  ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');
}
