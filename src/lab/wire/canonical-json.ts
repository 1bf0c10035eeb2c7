import { canonicalText, writtenFields } from './canonical-text.ts';

/** Deeper down a value is one piece: a batch, what is known of a case. */
const inPieces = 3;

/**
 * The text of `canonicalText` in pieces, so that whoever joins, hashes or stores them may pause in between.
 *
 * Shape: plain data → text; together the pieces are the whole.
 */
export function* canonicalJson(value: unknown, depth = inPieces): Generator<string, undefined> {
  if (depth === 0 || typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
    yield canonicalText(value);
  else if (Array.isArray(value)) yield* list(value, depth);
  else yield* fields(value, depth);
}

function* list(items: readonly unknown[], depth: number): Generator<string, undefined> {
  let mark = '[';
  for (const item of items) {
    yield mark;
    yield* canonicalJson(item, depth - 1);
    mark = ',';
  }
  yield items.length === 0 ? '[]' : ']';
}

function* fields(value: object, depth: number): Generator<string, undefined> {
  const written = writtenFields(value);
  let mark = '{';
  for (const { name, field } of written) {
    yield `${mark}${JSON.stringify(name)}:`;
    yield* canonicalJson(field, depth - 1);
    mark = ',';
  }
  yield written.length === 0 ? '{}' : '}';
}
