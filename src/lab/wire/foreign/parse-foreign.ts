import { failed, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { bencherMetricFormat } from './bencher-metric-format.ts';
import { benchmarkJs } from './benchmark-js.ts';
import type { ForeignCase, ForeignFormat, ForeignResults } from './foreign-results.ts';
import { googleBenchmark } from './google-benchmark.ts';
import { hyperfine } from './hyperfine.ts';
import { mitata } from './mitata.ts';
import { tinybench } from './tinybench.ts';
import { vitestBench } from './vitest-bench.ts';

/** Those with the most telling shape first. */
const formats: readonly ForeignFormat[] = [
  hyperfine,
  googleBenchmark,
  mitata,
  vitestBench,
  benchmarkJs,
  tinybench,
  bencherMetricFormat,
];

/**
 * What another tool measured, out of the JSON it wrote: the tool is told by the content.
 *
 * Units:  whatever the tool counts in, milliseconds per call here.
 * Errors: `unknown-results`, with the tools that were tried, or with the tool and the place that does not fit.
 * Cost:   about that of `JSON.parse`.
 */
export function parseForeign(text: string): Result<ForeignResults> {
  const json = parsedJson(text.replace(/^\ufeff/, ''));
  if (!json.ok) return json;
  const format = formats.find(({ recognises }) => recognises(json.value));
  if (!format) return unknown('$', `it is of none of these: ${formats.map(({ tool }) => tool).join(', ')}`);
  const { tool } = format;
  const faults: { where: string; message: string }[] = [];
  const results = format.read(json.value, (where, message) => faults.push({ where, message }));
  if (!results) {
    const { where, message } = faults.at(0) ?? { where: '$', message: 'unreadable' };
    return unknown(where, `${message} (read as results of ${tool})`);
  }
  if (results.cases.length === 0) return unknown('$', `${tool} wrote no benchmark`);
  return ok({ tool, ...results, cases: distinct(results.cases) });
}

const unknown = (where: string, message: string): Result<never> =>
  failed({ code: 'unknown-results', where, message });

/** Google Benchmark writes NaN and Infinity, which JSON has not; a figure that is neither is then unknown. */
function parsedJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const whole = text.replace(/("\s*:\s*)-?(NaN|Infinity)\b/gi, '$1null');
    if (whole !== text) return parsedJson(whole);
    return unknown('$', error instanceof Error ? error.message : 'no JSON');
  }
}

/** Keys are unique here, whatever they were: `parse`, `parse (2)`. */
function distinct(cases: readonly ForeignCase[]): ForeignCase[] {
  const taken = new Set<string>();
  return cases.map((one) => {
    let key = one.key;
    for (let nth = 2; taken.has(key); nth++) key = `${one.key} (${nth})`;
    taken.add(key);
    return { ...one, key };
  });
}
