/** How sheets say yes, in settings and in the columns that take an expression too. */
export function isYes(text: string): boolean {
  return /^(yes|true|true\s*\(\s*\)|1)$/i.test(text.trim());
}
