/**
 * Text on one line with everything in it to be seen: control characters as their pictures, and the replacement
 * character for half characters and what turns the direction of writing. A name can so neither break a line, nor
 * speak to a terminal, nor stand for another.
 */
export const visible = (text: string): string => text.replace(unseen, picture);

const unseen = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Where Unicode has the pictures of the control characters. */
const PICTURES = 0x2400;
const DELETE = 0x7f;

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === DELETE ? '\u2421' : '\ufffd';
}
