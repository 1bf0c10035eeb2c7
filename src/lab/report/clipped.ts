import { textColumns } from './text-columns.ts';

/** A text in so many columns of a terminal: filled up with spaces, or its end cut off and an ellipsis put there. */
export function clipped(text: string, columns: number): string {
  const over = textColumns(text) - columns;
  if (over <= 0) return text + ' '.repeat(-over);
  let kept = '';
  for (const character of text) {
    if (textColumns(kept + character) >= columns) break;
    kept += character;
  }
  return `${kept}…`.padEnd(kept.length + columns - textColumns(kept));
}
