import { suites, type Suite } from '../../lab/benchmarks/index.ts';
import type { Attachment, Benchmark } from '../../lab/model/benchmark.ts';
import { failed, ok, type Result } from '../../lab/model/result.ts';

const written = import.meta.glob<string>('../../lab/benchmarks/*.bench.ts', {
  query: '?raw',
  import: 'default',
});
const trusted = import.meta.glob<string>('../../lab/benchmarks/trusted/*.ts', {
  query: '?raw',
  import: 'default',
});
// Files of their own, never `data:` addresses: the policy lets nothing be fetched but what is served.
const files = import.meta.glob<string>('../../lab/benchmarks/data/*.{json,txt,wasm}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** What a new editor starts with. */
export const exampleText = (): Promise<string> => written['../../lab/benchmarks/example.bench.ts']();

/** The text of a built-in suite; of a trusted one it is only for reading. Errors: `suite-unavailable` for an unknown id. */
export async function sourceOf(id: string): Promise<Result<string>> {
  const suite = suiteOf(id);
  return suite.ok ? ok(await textOf(suite.value)) : suite;
}

/**
 * A built-in suite, ready to be planned: a written one with its text and attached files.
 *
 * Errors: `suite-unavailable` for an unknown id, and where a file cannot be fetched. Rejects if its text cannot.
 */
export async function loadSuite(id: string, fetchFile: typeof fetch = fetch): Promise<Result<Benchmark>> {
  const suite = suiteOf(id);
  if (!suite.ok) return suite;
  const { title, kind, attachments } = suite.value;
  if (kind === 'trusted') return ok({ kind, title, suite: id });
  const [text, ...fetched] = await Promise.all([
    textOf(suite.value),
    ...attachments.map((name) => attachmentOf(name, fetchFile)),
  ]);
  const attached: Attachment[] = [];
  for (const file of fetched) {
    if (!file.ok) return file;
    attached.push(file.value);
  }
  return ok({ kind, title, language: 'ts', text, attachments: attached });
}

function suiteOf(id: string): Result<Suite> {
  const suite = suites.find((each) => each.id === id);
  return suite
    ? ok(suite)
    : failed({ code: 'suite-unavailable', message: `no built-in suite is called "${id}"` });
}

const textOf = ({ id, kind }: Suite): Promise<string> =>
  kind === 'written'
    ? written[`../../lab/benchmarks/${id}.bench.ts`]()
    : trusted[`../../lab/benchmarks/trusted/${id}.ts`]();

async function attachmentOf(name: string, fetchFile: typeof fetch): Promise<Result<Attachment>> {
  try {
    const response = await fetchFile(files[`../../lab/benchmarks/data/${name}`]);
    if (response.ok) return ok({ name, bytes: new Uint8Array(await response.arrayBuffer()) });
    return failed({ code: 'suite-unavailable', message: `its file ${name} answered ${response.status}` });
  } catch (error) {
    return failed({ code: 'suite-unavailable', message: `its file ${name}: ${String(error)}` });
  }
}
