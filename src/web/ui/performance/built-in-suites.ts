import { suites } from '../../../lab/benchmarks/index.ts';
import type { Suite } from '../../../lab/benchmarks/index.ts';
import { failed, ok } from '../../../lab/model/result.ts';
import type { Result } from '../../../lab/model/result.ts';
import { loadSuite, sourceOf } from '../../host/built-in-suites.ts';
import type { Opened, Suites } from './open-suite.ts';

/** The suites that come with the lab, as they go on the desk. */
export const builtInSuites = (): Suites => ({ list: suites.map(card), open });

const card = ({ id, title, description, kind, needs }: Suite) => ({
  id,
  title,
  about: description,
  trusted: kind === 'trusted',
  ...(needs !== undefined && { needs }),
});

async function open(id: string): Promise<Result<Opened>> {
  try {
    const suite = await loadSuite(id);
    if (!suite.ok) return suite;
    const { value } = suite;
    if (value.kind === 'written') {
      const { title, language, text, attachments } = value;
      return ok({ title, language, text, attachments });
    }
    const source = await sourceOf(id);
    return source.ok ? ok({ suite: id, title: value.title, language: 'ts', source: source.value }) : source;
  } catch (error) {
    return failed({ code: 'worker-failed', message: `the suite could not be loaded: ${String(error)}` });
  }
}
