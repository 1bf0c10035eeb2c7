import type { Inks } from './inks.ts';
import type { Pen } from './pen.ts';
import type { NamePlace } from './series-layout.ts';
import { setType } from './set-type.ts';

/** Names above a plot, each with a dash of its ink. */
export function drawNames(
  pen: Pen,
  named: readonly { name: string; color: string }[],
  places: readonly NamePlace[],
  inks: Inks,
) {
  named.forEach(({ name, color }, i) => {
    const { left, line } = places[i];
    setType(pen, inks, 'left');
    pen.fillText(name, left + 16, line);
    pen.fillStyle = color;
    pen.fillRect(left, line - 1, 11, 2);
  });
}
