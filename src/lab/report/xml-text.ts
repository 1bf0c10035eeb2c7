import { visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Text as it stands in XML, inside an element or an attribute: line breaks are kept, what XML 1.0 does not allow is made
 * visible.
 */
export const xmlText = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => visible(line).replace(/[&<>"']/g, (character) => entities[character]))
    .join('&#10;');
