/** The few signs the form draws. Each stands beside a word, so it is hidden from screen readers. */
const paths = {
  pass: 'M4 12.5l5 5L20 6.5',
  fail: 'M6 6l12 12M18 6L6 18',
  na: 'M5 12h14',
  add: 'M12 5v14M5 12h14',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  up: 'M12 19V6M6 11l6-6 6 6',
  down: 'M12 5v13M6 13l6 6 6-6',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 17a4 4 0 100-8 4 4 0 000 8',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  pen: 'M4 20l1-5L16 4l4 4L9 19z',
  place: 'M12 21s7-6.2 7-11a7 7 0 10-14 0c0 4.8 7 11 7 11zM12 12.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5',
  sound: 'M12 3a3 3 0 00-3 3v6a3 3 0 006 0V6a3 3 0 00-3-3zM5 11a7 7 0 0014 0M12 18v3',
  stop: 'M6 6h12v12H6z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  star: 'M12 3.6l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.8l5.9-.8z',
  undo: 'M9 14L4 9l5-5M4 9h10a6 6 0 010 12h-3',
  redo: 'M15 14l5-5-5-5M20 9H10a6 6 0 000 12h3',
  arrow: 'M4 20L20 4M10 4h10v10',
  box: 'M4 5h16v14H4z',
  ring: 'M12 4a8 8 0 100 16 8 8 0 000-16z',
  letter: 'M5 6V4h14v2M12 4v16M9 20h6',
  hand: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  alert: 'M12 4l9 16H3zM12 10v5M12 17.5h.01',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.5h.01',
  search: 'M11 18a7 7 0 100-14 7 7 0 000 14zM16 16l5 5',
} as const;

export type GlyphName = keyof typeof paths;

export function Glyph({ name, filled = false }: { name: GlyphName; filled?: boolean }) {
  return (
    <svg className="fill-glyph" viewBox="0 0 24 24" aria-hidden="true" focusable="false" data-filled={filled || undefined}>
      <path d={paths[name]} />
    </svg>
  );
}
