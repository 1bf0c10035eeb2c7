import type { Language } from '../../../lab/model/benchmark.ts';
import type { Failure } from '../../../lab/model/failure.ts';
import type { Result } from '../../../lab/model/result.ts';
import { createCell } from '../../create-cell.ts';
import type { Viewable } from '../use-view.ts';
import type { Desk } from './desk.ts';

/** Says whether a text compiles. */
type Compile = (text: string, language: Language) => Promise<Result<unknown>>;
/** Calls back once, later. Returns its undoing. */
type After = (ms: number, run: () => void) => () => void;

const pauseMs = 400;

/** What is wrong with the text on the desk, looked at whenever typing pauses; an answer that comes too late is dropped. */
export function createSyntaxCheck(desk: Desk, compile: Compile, after: After): Viewable<Failure | undefined> {
  const { view, set, subscribe } = createCell<Failure | undefined>(undefined);
  let cancel: (() => void) | undefined;
  let asked = '';
  const check = async () => {
    const { draft, trusted } = desk.view();
    const about = asked;
    const result = trusted ? undefined : await compile(draft.text, draft.language);
    if (about === asked) set(result?.ok === false ? result.failure : undefined);
  };
  const wait = () => {
    const { draft, trusted } = desk.view();
    const now = JSON.stringify([draft.language, trusted?.suite, draft.text]);
    if (now === asked) return;
    asked = now;
    cancel?.();
    cancel = after(pauseMs, () => void check());
  };
  desk.subscribe(wait);
  return { view, subscribe };
}
