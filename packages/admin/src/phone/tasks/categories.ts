/** The kinds of hazard the product has words for. */
export const categories = [
  'fire',
  'electricity',
  'vehicle',
  'food',
  'building',
  'laboratory',
  'chemicals',
  'construction',
  'network',
  'traffic',
  'dormitory',
  'duty',
  'water',
  'other',
] as const;
