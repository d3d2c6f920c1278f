/** The product's mark: a square seal with a tick, as it stands at the foot of a paper form. Decoration: the name stands beside it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="1.5" y="1.5" width="29" height="29" rx="4" fill="currentColor" />
      <rect x="5" y="5" width="22" height="22" rx="1.5" fill="none" stroke="var(--surface)" strokeWidth="1.5" />
      <path d="M10 16.6l4.2 4.2L22.4 12" fill="none" stroke="var(--surface)" strokeWidth="3" strokeLinecap="square" />
    </svg>
  );
}
