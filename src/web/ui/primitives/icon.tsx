import './icon.css';

/** One path each on a 16 × 16 grid, stroked in the colour of the text. */
const paths = {
  play: 'M5 3.5v9l7.5-4.5z',
  stop: 'M4.5 4.5h7v7h-7z',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5l3 3 6-7',
  link: 'M6.5 9.5l3-3M7 5l1.8-1.8a2.5 2.5 0 0 1 3.6 3.6L10.5 8.5M9 11l-1.8 1.8a2.5 2.5 0 0 1-3.6-3.6L5.5 7.5',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  plus: 'M8 3.5v9M3.5 8h9',
  copy: 'M6 6h7v7H6zM3 10V3h7',
  help: 'M5.8 6a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.8M8 12v.4',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  edit: 'M3 13l.6-2.8 7-7 2.2 2.2-7 7z',
  trash: 'M3.5 4.5h9M6 4.5V3h4v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  save: 'M8 3v7M5 7.5L8 10.5l3-3M3.5 13h9',
  warn: 'M8 2.5l6 10.5H2zM8 6.5v3M8 11.2v.2',
};

export type IconName = keyof typeof paths;

/** A drawing beside a word, or inside a button that has a label; never the only carrier of meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
