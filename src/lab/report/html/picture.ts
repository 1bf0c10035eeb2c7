import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** What a picture is called, what is to be seen in it, and how large its own coordinates are. */
export type Frame = { kind: string; title: string; description: string; width: number; height: number };

/**
 * A drawing as wide as its place. It is stretched, so that it holds no text and no circle: lines keep their width, and
 * a line of no length with round ends is a dot.
 */
export const picture = ({ kind, title, description, width, height }: Frame, drawing: Markup): Markup =>
  markup`<svg class="picture picture--${kind}" role="img" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><title>${title}</title><desc>${description}</desc>${drawing}</svg>`;

/** A coordinate, to a hundredth. */
export const place = (value: number): number => Math.round(value * 100) / 100;
