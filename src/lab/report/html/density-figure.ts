import { countText, durationText, percentText } from '../../model/quantity-text.ts';
import type { Milliseconds } from '../../model/units.ts';
import { counted } from '../../words/counted.ts';
import type { DensityShape } from './density-shape.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { picture, place } from './picture.ts';

const [width, height] = [240, 48];

/** How often a case took how long: a curve over time, its estimate marked. */
export function densityFigure(name: string, shape: DensityShape, estimate: Milliseconds): Markup {
  const { places } = shape.curve;
  const [from, to] = [Math.max(0, places[0]), places[places.length - 1]];
  const x = (duration: Milliseconds) => place((width * (duration - from)) / (to - from));
  const text = densityText(shape);
  const isSeen = estimate >= from && estimate <= to;
  const drawing = markup`<path class="area" d="${outline(shape, x)}"/>${
    isSeen ? markup`<path class="mark" d="M${x(estimate)} 0V${height}"/>` : undefined
  }`;
  return markup`<figure class="small"><figcaption>${name}</figcaption>${picture(
    { kind: 'density', title: `Samples of ${name}`, description: text, width, height },
    drawing,
  )}<div class="ends"><span>${durationText(from)}</span><span>${durationText(to)}</span></div><p>${text}</p></figure>`;
}

/** From the left below the curve and back: what would be below 0 of time is cut off. */
function outline(
  { curve: { places, densities } }: DensityShape,
  x: (duration: Milliseconds) => number,
): string {
  const highest = Math.max(...densities);
  const tops = Array.from(places, (at, nth) => ({ at: Math.max(0, at), share: densities[nth] / highest }));
  const steps = tops.map(({ at, share }) => `L${x(at)} ${place(height * (1 - 0.96 * share))}`);
  return `M${x(tops[0].at)} ${height}${steps.join('')}L${width} ${height}Z`;
}

function densityText({ samples, median, outside, modes }: DensityShape): string {
  const beyond = outside > 0 ? `; ${counted(outside, 'outlier')} beyond the curve` : '';
  const hills = modes.map(({ place: at, share }) => `${durationText(at)} (${percentText(share)})`);
  const gathered = modes.length > 1 ? ` They gather at ${hills.join(' and ')}.` : '';
  return `${countText(samples)} samples, median ${durationText(median)}${beyond}.${gathered}`;
}
