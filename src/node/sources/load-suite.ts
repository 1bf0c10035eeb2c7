import { readFile } from 'node:fs/promises';
import { suites } from '../../lab/benchmarks/index.ts';
import type { Benchmark } from '../../lab/model/benchmark.ts';
import { failed, ok, type Result } from '../../lab/model/result.ts';
import { benchmarksFolder } from '../place.ts';

/**
 * A built-in suite, ready to be planned.
 *
 * Errors: `suite-unavailable` for an unknown id, and where a file of it is missing.
 */
export async function loadSuite(id: string): Promise<Result<Benchmark>> {
  const suite = suites.find((each) => each.id === id);
  if (!suite) {
    const known = suites.map((each) => each.id).join(', ');
    return failed({
      code: 'suite-unavailable',
      message: `no built-in suite is called "${id}"; there is ${known}`,
    });
  }
  const { title, kind, attachments } = suite;
  if (kind === 'trusted') return ok({ kind, title, suite: id });
  try {
    const text = await readFile(new URL(`${id}.bench.ts`, benchmarksFolder), 'utf8');
    const files = attachments.map(async (name) => {
      return { name, bytes: new Uint8Array(await readFile(new URL(`data/${name}`, benchmarksFolder))) };
    });
    return ok({ kind, title, language: 'ts', text, attachments: await Promise.all(files) });
  } catch (error) {
    return failed({ code: 'suite-unavailable', message: String(error) });
  }
}
