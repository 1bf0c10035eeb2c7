/** An expression to look for, or why there is none. */
export type SearchExpression = { expression: RegExp } | { fault: string };

/** More of each could take forever on a text of 256 characters. */
const mostRepeats = 3;
const mostOptions = 8;

/**
 * What a person typed, as a regular expression that ends: case does not matter. Engines try every way there is to match,
 * so repeats within repeats, references back and more than three repeats are refused.
 *
 * Source: Davis et al. (2018), The Impact of Regular Expression Denial of Service in Practice.
 */
export function searchExpression(text: string): SearchExpression {
  const fault = slowness(text);
  if (fault !== undefined) return { fault };
  try {
    return { expression: new RegExp(text, 'i') };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'not a regular expression' };
  }
}

/** Why an expression could take forever; undefined where it cannot. */
function slowness(text: string): string | undefined {
  if (/\\[k1-9]/.test(text)) return 'a reference back can take forever';
  const shape = shapeOf(text);
  if (repeatsVaried(shape)) return 'a repeat within a repeat, or of alternatives, can take forever';
  if (count(shape, /[*+{]/g) > mostRepeats) return `more than ${mostRepeats} repeats can take forever`;
  return count(shape, /\?/g) > mostOptions ? `more than ${mostOptions} options can take forever` : undefined;
}

const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

/** An expression without what it looks for: groups, alternatives, repeats and options, `x` for all else. */
const shapeOf = (text: string): string =>
  text
    .replace(/\\.|\[(?:\\.|[^\]\\])*\]?|[^()|?*+{]/gs, 'x')
    .replace(/\(\?/g, '(')
    .replace(/([*+?])\?/g, '$1');

/** Whether something that can match in several ways is repeated. Groups are resolved from within: V for one that can. */
function repeatsVaried(shape: string): boolean {
  const resolved = shape.replace(/\(([^()]*)\)/g, (_, inner: string) => (/[|?*+{V]/.test(inner) ? 'V' : 'x'));
  if (/V[*+{]/.test(resolved)) return true;
  return resolved !== shape && repeatsVaried(resolved);
}
