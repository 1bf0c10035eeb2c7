import { isRecord } from '../../src/lab/wire/guards.ts';
import { moduleText } from './sources/source.ts';
import type { Source } from './sources/source.ts';

/** A source as a function of a module of its own. */
export type Work = { work: () => unknown; isAsync: boolean; done: () => number[] };

/** Loads a source. Two marks give two modules, which share nothing, not even what the engine learnt of them. */
export async function loadWork(source: Source, mark: string): Promise<Work> {
  const address = `data:text/javascript,${encodeURIComponent(moduleText(source, mark))}`;
  const loaded: unknown = await import(/* @vite-ignore */ address);
  const { work, done } = isRecord(loaded) ? loaded : {};
  if (!isFunction(work) || !isFunction(done)) throw new Error(`no work comes of the text of ${mark}`);
  const numbers = () => {
    const value = done();
    return Array.isArray(value) ? value.map(Number) : [];
  };
  return { work, isAsync: source.isAsync ?? false, done: numbers };
}

const isFunction = (value: unknown): value is () => unknown => typeof value === 'function';
