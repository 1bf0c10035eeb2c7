import { readFile } from 'node:fs/promises';
import type { Suite } from '../../src/lab/benchmarks/index.ts';
import type { MessagingPeers } from '../../src/lab/benchmarks/trusted/messaging-peers.ts';
import { createRegistry, type RegisteredCase } from '../../src/lab/measure/registry.ts';
import type { Authoring } from '../../src/lab/model/authoring.ts';
import type { Attachment } from '../../src/lab/model/benchmark.ts';
import { compile } from '../../src/lab/source/compile.ts';
import { createEchoPeers } from './echo-peers.ts';

const folder = new URL('../../src/lab/benchmarks/', import.meta.url);

type Trusted = { trustedSuites: Map<string, (lab: Authoring, peers: MessagingPeers) => void> };
const trusted = import.meta.glob<Trusted>('../../src/lab/benchmarks/trusted/index.ts');

/** An attached file of a built-in suite, from the disk. */
export async function attachment(name: string): Promise<Attachment> {
  return { name, bytes: new Uint8Array(await readFile(new URL(`data/${name}`, folder))) };
}

/** The text of a written suite, from the disk. */
export const suiteText = (id: string): Promise<string> => readFile(new URL(`${id}.bench.ts`, folder), 'utf8');

/** The cases of a written suite, out of its text, compiled as for the sandbox and run here. */
export async function writtenCases(id: string, names: readonly string[]): Promise<RegisteredCase[]> {
  const compiled = compile(await suiteText(id), 'ts');
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.failure));
  const module = `export default async ($lab) => { const { bench, group, keep, file, text } = $lab; {\n${compiled.value.code}\n} }`;
  const loaded: unknown = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(module)}`
  );
  if (!isModule(loaded)) throw new TypeError('the text is no module');
  return definedCases(loaded.default, await Promise.all(names.map(attachment)));
}

/** The cases of a trusted suite. Imported by name, as its code knows what only workers have. */
export async function trustedCases(id: string, peers: MessagingPeers): Promise<RegisteredCase[]> {
  const { trustedSuites } = await trusted['../../src/lab/benchmarks/trusted/index.ts']();
  const define = trustedSuites.get(id);
  if (!define) throw new RangeError(`no trusted suite is called "${id}"`);
  return definedCases((lab) => define(lab, peers));
}

/** The cases of any suite, to be looked at and not run. */
export const suiteCases = ({ id, kind, attachments }: Suite): Promise<RegisteredCase[]> =>
  kind === 'written' ? writtenCases(id, attachments) : trustedCases(id, createEchoPeers());

async function definedCases(
  define: (lab: Authoring) => unknown,
  attachments: readonly Attachment[] = [],
): Promise<RegisteredCase[]> {
  const decoder = new TextDecoder();
  const { authoring, cases } = createRegistry({
    attachments,
    limit: 100,
    keep: (value) => value,
    decode: (utf8) => decoder.decode(utf8),
  });
  await define(authoring);
  return cases;
}

const isModule = (value: unknown): value is { default: (lab: Authoring) => unknown } =>
  typeof value === 'object' && value !== null && 'default' in value && typeof value.default === 'function';
