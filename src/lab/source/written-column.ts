/** A word, or one of any other characters. */
const TOKEN = /[\w$]+|[^\s\w$]/g;
/** A line with more tokens was not written by hand: its columns are told as they are. */
const MOST_TOKENS = 400;

type Token = { text: string; at: number };

/**
 * Where in a line as a person wrote it something stands that was found in the same line without its types: by the longest
 * row of words and signs that both have in common. What is only in the latter is told by what stands before it.
 *
 * Shape:  two versions of a line; a column of the second, from 1 → a column of the first, from 1.
 * Cost:   the product of the two lengths.
 */
export function writtenColumn(written: string, code: string, column: number): number {
  if (written.startsWith(code.slice(0, column))) return column;
  const [left, right] = [tokensOf(written), tokensOf(code)];
  if (Math.max(left.length, right.length) > MOST_TOKENS) return column;
  const before = pairs(left, right).findLast(({ code: token }) => token.at < column);
  if (!before) return column;
  const within = Math.min(column - 1 - before.code.at, before.code.text.length);
  return before.written.at + within + 1;
}

const tokensOf = (line: string): Token[] =>
  Array.from(line.matchAll(TOKEN), ({ 0: text, index }) => ({ text, at: index }));

/** The tokens of a longest common row, in order; of several rows, one whose tokens come early in the first line. */
function pairs(left: readonly Token[], right: readonly Token[]): { written: Token; code: Token }[] {
  const lengths = commonLengths(left, right);
  const found: { written: Token; code: Token }[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i].text === right[j].text) found.push({ written: left[i++], code: right[j++] });
    else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
    else j++;
  }
  return found;
}

/** How long a common row is at the most that begins at these tokens or after. */
function commonLengths(left: readonly Token[], right: readonly Token[]): Uint16Array[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i][j] =
        left[i].text === right[j].text
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}
