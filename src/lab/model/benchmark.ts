import type { Params } from './authoring.ts';

/** A file that travels with a benchmark: a WebAssembly module, a document. */
export type Attachment = { name: string; bytes: Uint8Array<ArrayBuffer> };

export type Language = 'ts' | 'js';

/**
 * What is measured: a text somebody wrote, or one of our own suites that needs the app's origin
 * (`trusted`: it is code of the app, never text from elsewhere).
 */
export type Benchmark =
  | {
      kind: 'written';
      title: string;
      language: Language;
      text: string;
      attachments: Attachment[];
      /** It is two versions of a benchmark side by side: see `sides`. */
      sided?: boolean;
    }
  | { kind: 'trusted'; title: string; suite: string };

/** Whether it is two versions of a benchmark, made one so that they are measured side by side. */
export const isSided = (benchmark: Benchmark): boolean =>
  benchmark.kind === 'written' && benchmark.sided === true;

/** One measurable thing of a benchmark. `key` names it uniquely within the benchmark and across runs. */
export type CaseInfo = {
  key: string;
  name: string;
  groups: string[];
  params: Params;
  baseline: boolean;
};

/** `json / parse {n: 10}` */
export function caseKey(groups: readonly string[], name: string, params: Params): string {
  const values = Object.entries(params).map(([param, value]) => `${param}: ${String(value)}`);
  const suffix = values.length > 0 ? ` {${values.join(', ')}}` : '';
  return [...groups, name].join(' / ') + suffix;
}

/**
 * A written benchmark as code: the body of an async strict-mode function that has `$lab`, `bench`, `group`, `keep`,
 * `file` and `text` in an outer scope. It has the same `lines`, as an engine counts them, as the text.
 */
export type Compiled = { code: string; lines: number };
