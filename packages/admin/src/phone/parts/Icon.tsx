/** The signs of the navigation; each has its word under it. */
const paths = {
  tasks: 'M4 6l2 2 3-4M4 13l2 2 3-4M4 20l2 2 3-4M13 6h7M13 13h7M13 20h7',
  pen: 'M4 20l1-5L16 4l4 4L9 19z',
  hazard: 'M12 4l9 16H3zM12 10v5M12 17.5h.01',
  history: 'M12 3a9 9 0 110 18 9 9 0 01-8.5-6M3 4v5h5M12 7v5l4 2',
  person: 'M12 11a4 4 0 100-8 4 4 0 000 8zM4 21c.5-5 4-7 8-7s7.5 2 8 7',
  bell: 'M6 17V11a6 6 0 1112 0v6l1.5 2h-15zM10 21.5h4',
  back: 'M15 5l-7 7 7 7',
  phone: 'M7 2h10v20H7zM11 18.5h2',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  sending: 'M12 19V6M6 11l6-6 6 6',
  received: 'M4 12.5l5 5L20 6.5',
  refused: 'M12 4l9 16H3zM12 10v5M12 17.5h.01',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="fill-glyph" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
