import type { Attachment, Benchmark } from '../model/benchmark.ts';
import { sides, type SideName } from '../model/sides.ts';
import { ok, type Result } from '../model/result.ts';
import { compile } from './compile.ts';
import { linesOf } from './lines-of.ts';

export type Written = Extract<Benchmark, { kind: 'written' }>;

/**
 * Two versions of a benchmark as one, whose cases are measured round by round in the same workers: each case becomes a
 * group of its name with the cases `baseline` and `candidate`. Each version reads its own attached files.
 *
 * Shape:  two benchmarks → one in JavaScript that stands by itself, as each of them did.
 * Errors: those of `compile`, of the baseline first.
 * Assumes neither changes what the other stands on, such as a prototype of the language.
 */
export function sideBySideText(baseline: Written, candidate: Written): Result<Written> {
  const bodies: string[] = [];
  const versions = { baseline, candidate };
  for (const name of sides) {
    const { text, language } = versions[name];
    const compiled = compile(text, language);
    if (!compiled.ok) return compiled;
    bodies.push(sideText(name, compiled.value.code));
  }
  const attachments = sides.flatMap((name) => versions[name].attachments.map((file) => of(name, file)));
  return ok({
    kind: 'written',
    title: candidate.title,
    language: 'js',
    text: `${head}\n${bodies.join('\n')}`,
    attachments,
    sided: true,
  });
}

/** How many lines stand in such a text before the code of each version, of which that of the baseline has so many. */
export function linesBeforeSides(baselineLines: number): Record<SideName, number> {
  const [before, after] = linesAround;
  const first = linesOf(head).length + before;
  return { baseline: first, candidate: first + baselineLines + after + before };
}

const of = (side: SideName, { name, bytes }: Attachment): Attachment => ({ name: `${side}/${name}`, bytes });

const head = `// Two versions of a benchmark, measured side by side.
import * as lab from 'arsenal-lab';

const version = (side) => ({
  ...lab,
  bench: (name, body, options) =>
    lab.group(name, () => lab.bench(side, body, { ...options, baseline: side === 'baseline' })),
  file: (name) => lab.file(\`\${side}/\${name}\`),
  text: (name) => lab.text(\`\${side}/\${name}\`),
});
`;

/** In a block of its own, so that the version may use any name. */
const sideText = (side: SideName, code: string) => `
await (async ($lab) => {
const { bench, group, keep, file, text } = $lab;
{
${code}
}
})(version('${side}'));`;

/** Line breaks of it before the code and after it; one more parts it from the next. */
const linesAround = sideText('candidate', '\0')
  .split('\0')
  .map((part) => linesOf(part).length - 1);
