import { failed, ok, type Result } from '../model/result.ts';
import { objectOf } from './check.ts';
import { parseRun } from './parse-run.ts';
import { parsedJson } from './parsed-json.ts';
import type { KeptRun } from './run-content.ts';
import { isPresent, isText } from './simple-checks.ts';

const isHandedOver = objectOf<{ id: string; content: unknown }>({ id: isText, content: isPresent });

/** A run, and what `JSON.parse` made of its content. */
export type HandedRun = { kept: KeptRun; content: unknown };

/** A run out of the text of `keptRunText`. Errors: those of `parseRun`. */
export function parseKeptRun(text: string): Result<KeptRun> {
  const handed = parseHandedRun(text);
  return handed.ok ? ok(handed.value.kept) : handed;
}

/** The same, for whoever needs its content as it was written, too. */
export function parseHandedRun(text: string): Result<HandedRun> {
  const handed = parsedJson(text);
  if (!isHandedOver(handed, '$', () => undefined))
    return failed({ code: 'not-an-export', where: '$', message: 'expected a run and its id' });
  const { content, id } = handed;
  const parsing = parseRun(content, id, '$.content');
  for (;;) {
    const { done, value } = parsing.next();
    if (done) return value.ok ? ok({ kept: value.value, content }) : value;
  }
}
