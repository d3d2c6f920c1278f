/** Four corners around a code; it stands beside its word. */
export function ScanGlyph() {
  return (
    <svg className="fill-glyph" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM13 8h3v3h-3zM8 13h3v3H8zM13 13h1M16 13v3h-3" />
    </svg>
  );
}
