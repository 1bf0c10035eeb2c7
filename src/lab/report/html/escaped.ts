const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Somebody's text as it may stand in a page, in an element or a quoted attribute. Control characters, halves of
 * pairs and marks that turn the direction of what follows are written as in a string (`\\x1b`), so that they are seen.
 *
 * Cost: O(n).
 */
export const escaped = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\u061c\u202a-\u202e\u2066-\u2069]/gu, spelt)
    .replace(/[&<>"']/g, (mark) => entities[mark]);

function spelt(mark: string): string {
  const code = mark.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}
