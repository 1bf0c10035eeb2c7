import { failed, type Result } from '../model/result.ts';
import { objectOf } from './check.ts';
import { parseRun } from './parse-run.ts';
import { parsedJson } from './parsed-json.ts';
import type { KeptRun } from './run-content.ts';
import { isPresent, isText } from './simple-checks.ts';

const isHandedOver = objectOf<{ id: string; content: unknown }>({ id: isText, content: isPresent });

/** A run out of the text of `keptRunText`. Errors: those of `parseRun`. */
export function parseKeptRun(text: string): Result<KeptRun> {
  const handed = parsedJson(text);
  if (!isHandedOver(handed, '$', () => undefined))
    return failed({ code: 'not-an-export', where: '$', message: 'expected a run and its id' });
  const parsing = parseRun(handed.content, handed.id, '$.content');
  for (;;) {
    const { done, value } = parsing.next();
    if (done) return value;
  }
}
