import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ColourName, type Colours, darkColours, lightColours, tokensCss } from './tokens.ts';

/** [text, ground]: every pair the interface sets text in. WCAG 1.4.3 wants 4.5:1. */
const textPairs: [ColourName, ColourName][] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['inkSecondary', 'paper'],
  ['inkSecondary', 'surface'],
  ['inkSecondary', 'sunken'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent', 'accentTint'],
  ['ink', 'accentTint'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['pass', 'surface'],
  ['pass', 'passTint'],
  ['onPass', 'pass'],
  ['alert', 'paper'],
  ['alert', 'surface'],
  ['alert', 'alertTint'],
  ['ink', 'alertTint'],
  ['onAlert', 'alert'],
  ['waiting', 'waitingTint'],
  ['onHazardMajor', 'hazardMajor'],
  ['onHazardSerious', 'hazardSerious'],
  ['onHazardModerate', 'hazardModerate'],
  ['onHazardMinor', 'hazardMinor'],
];

/** WCAG 1.4.11 wants 3:1 for borders of controls and for the focus ring. */
const controlPairs: [ColourName, ColourName][] = [
  ['outline', 'paper'],
  ['outline', 'surface'],
  ['accent', 'paper'],
];

describe.each([
  ['light', lightColours],
  ['dark', darkColours],
] as [string, Colours][])('%s colours', (_name, colours) => {
  test.each(textPairs)('%s on %s can be read', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(controlPairs)('%s on %s can be made out', (line, ground) => {
    expect(contrast(colours[line], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('tokens.css is what tokens.ts prints', () => {
  expect(readFileSync(new URL('tokens.css', import.meta.url), 'utf8')).toBe(tokensCss());
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
