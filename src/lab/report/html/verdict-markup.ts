import type { JudgementWords } from './judgement-words.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** A judgement with its sign and colour, and the limits between which it holds. */
export const verdictMarkup = ({ tone, sign, text, range }: JudgementWords): Markup =>
  markup`<span class="verdict verdict--${tone}"><span aria-hidden="true">${sign}</span> ${text}</span>${
    range === undefined ? undefined : markup` <small class="range">${range}</small>`
  }`;
