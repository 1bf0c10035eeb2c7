import { visible } from '../model/visible.ts';

const special = /[\\`*_[\]|<>&~$#]/g;

/**
 * Text that means nothing in Markdown or HTML, in a table or out of it: what would is written as a character reference,
 * which no part of a renderer reads as anything but a character.
 */
export const markdownText = (text: string): string =>
  visible(text).replace(special, (character) => `&#${character.charCodeAt(0)};`);
