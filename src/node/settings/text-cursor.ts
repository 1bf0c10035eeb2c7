/** A place in a text that moves forward. */
export type TextCursor = {
  /** What stands here and matches a sticky pattern, or nothing; goes behind it. */
  take(pattern: RegExp): string;
  /** Of the place, from 1. */
  line(): number;
  atEnd(): boolean;
};

export function createTextCursor(text: string): TextCursor {
  let place = 0;
  let line = 1;
  return {
    take(pattern) {
      pattern.lastIndex = place;
      const found = pattern.exec(text)?.[0] ?? '';
      place += found.length;
      line += found.split('\n').length - 1;
      return found;
    },
    line: () => line,
    atEnd: () => place >= text.length,
  };
}
