/** Work as text, so that every tool measures the same text: as a module for peers, in a benchmark for ours. */
export type Source = {
  /** Statements that make what the body uses; never timed. */
  setup?: string;
  /** Statements of the function that is measured. */
  body: string;
  isAsync?: true;
  /** An expression that tells, as a list of numbers, what was done since the start. */
  done?: string;
};

const functionText = ({ body, isAsync }: Source) => `${isAsync ? 'async ' : ''}() => {\n${body}\n}`;

/** A module that exports `work`, and `done`. The mark makes the text unlike any other, so that no feedback is shared. */
export const moduleText = (source: Source, mark: string): string =>
  [
    source.setup ?? '',
    `export const work = ${functionText(source)};`,
    `export const done = () => ${source.done ?? '[]'};`,
    `// ${mark}`,
  ].join('\n');

/**
 * A benchmark of ours with cases `a` and `b`. Each stands in a block of its own, so that both may use the same names.
 * Without a `b` there is one case; `same` means the very same function under both names.
 */
export function benchText(a: Source, b?: Source | 'same'): string {
  if (b === 'same') return caseText(a, ['a', 'b']);
  return b === undefined ? caseText(a, ['a']) : `${caseText(a, ['a'])}\n${caseText(b, ['b'])}`;
}

function caseText(source: Source, names: readonly string[]): string {
  const setup = source.setup ?? '';
  const [only] = names;
  if (names.length === 1) return `{\n${setup}\nbench('${only}', ${functionText(source)});\n}`;
  const calls = names.map((name) => `bench('${name}', work);`).join('\n');
  return `{\n${setup}\nconst work = ${functionText(source)};\n${calls}\n}`;
}
