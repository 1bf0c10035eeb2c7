import type { Compared } from '../../model/judgement.ts';
import type { Ratio } from '../../model/units.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { picture, place } from './picture.ts';
import type { RatioAxis } from './ratio-axis.ts';

export type RatioPictureText = { title: string; description: string };

const [middle, half, line, height] = [100, 98, 10, 20];

/**
 * A ratio with its interval beside the upright line of no difference and the band of its margin, and a bar from that
 * line where asked for; an arrow where it goes on beyond the axis.
 */
export function ratioPicture(
  { relative: { ratio, interval }, margin }: Compared,
  axis: RatioAxis,
  { title, description }: RatioPictureText,
  hasBar: boolean,
): Markup {
  const x = (value: Ratio) => place(middle + half * Math.min(1, Math.max(-1, axis.at(value))));
  const [from, to] = [x(1 / (1 + margin)), x(1 + margin)];
  const drawing = markup`<rect class="band" x="${from}" y="0" width="${place(to - from)}" height="${height}"/>${
    hasBar && ratio > 0 ? bar(x(ratio)) : undefined
  }<path class="none" d="M${middle} 0V${height}"/>${
    interval && ratio > 0 ? whiskers([interval.low, ratio, interval.high], x, axis) : undefined
  }`;
  return picture({ kind: 'ratio', title, description, width: 2 * middle, height }, drawing);
}

function bar(end: number): Markup {
  const width = place(Math.abs(end - middle));
  return markup`<rect class="bar" x="${Math.min(end, middle)}" y="5" width="${width}" height="10"/>`;
}

function whiskers(ratios: readonly Ratio[], x: (value: Ratio) => number, { at }: RatioAxis): Markup {
  const [low, middling, high] = ratios.map(x);
  const [isLowSeen, isMiddleSeen, isHighSeen] = ratios.map((ratio) => Math.abs(at(ratio)) <= 1);
  const caps = `${isLowSeen ? cap(low) : ''}${isHighSeen ? cap(high) : ''}`;
  return markup`<path class="line" d="M${low} ${line}H${high}${caps}"/>${
    isMiddleSeen ? markup`<path class="dot" d="M${middling} ${line}h0"/>` : undefined
  }${at(ratios[0]) < -1 ? markup`<path class="arrow" d="M0 ${line}l4 -5v10z"/>` : undefined}${
    at(ratios[2]) > 1 ? markup`<path class="arrow" d="M${2 * middle} ${line}l-4 -5v10z"/>` : undefined
  }`;
}

const cap = (x: number) => `M${x} ${line - 4}V${line + 4}`;
