import type { FileLines } from '../../../lab/model/profile-view.ts';

/** A line of a file with its self weight, and its text where that is known. */
export type SourceLine = { line: number; weight: number; text: string | undefined };

/** Lines round one with weight that are shown with it. */
const around = 3;

/** All lines with weight, the heaviest first; where the text is known in its order, with those near them. */
export function sourceLines({ line, weight }: FileLines, text: string | undefined): SourceLine[] {
  const weights = new Map(Array.from(line, (each, i): [number, number] => [each, weight[i]]));
  if (text === undefined) {
    const heaviest = [...weights].sort(([, a], [, b]) => b - a);
    return heaviest.map(([each, of]) => ({ line: each, weight: of, text: undefined }));
  }
  const texts = text.split(/\r?\n/);
  const near = new Set<number>();
  for (const each of weights.keys()) for (let by = -around; by <= around; by++) near.add(each + by);
  return texts.flatMap((each, i) =>
    near.has(i + 1) ? [{ line: i + 1, weight: weights.get(i + 1) ?? 0, text: each }] : [],
  );
}
