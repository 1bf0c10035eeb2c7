import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** A table wider than the page scrolls in a box of its own, which the keyboard reaches. */
export const scrollBox = (label: string, table: Markup): Markup =>
  markup`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${table}</div>`;
