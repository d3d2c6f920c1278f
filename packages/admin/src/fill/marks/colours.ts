import type { MarkColour } from '@anjian/schema/answers/marks.ts';

/** A person's own hand on a photo, and no word of ours: severities of hazards are not meant. Each has an edge that is seen on anything. */
export const paints: Record<MarkColour, { ink: string; edge: string }> = {
  red: { ink: '#E3262E', edge: '#FFFFFF' },
  yellow: { ink: '#FFD60A', edge: '#1D2A2C' },
  blue: { ink: '#0B62E0', edge: '#FFFFFF' },
  white: { ink: '#FFFFFF', edge: '#1D2A2C' },
  black: { ink: '#111111', edge: '#FFFFFF' },
};
