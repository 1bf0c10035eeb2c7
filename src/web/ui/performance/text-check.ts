import type { Language } from '../../../lab/model/benchmark.ts';
import type { DeadCode } from '../../../lab/model/dead-code.ts';
import type { Failure } from '../../../lab/model/failure.ts';
import type { Result } from '../../../lab/model/result.ts';
import { createCell } from '../../create-cell.ts';
import type { FindDeadCode } from '../../host/create-dead-code.ts';
import type { Viewable } from '../use-view.ts';
import type { Desk } from './desk.ts';

/** What was seen in a text without running it: that it does not compile, or what an engine may remove of it. */
export type CheckedText = { failure?: Failure; deadCode: readonly DeadCode[] };

type Checks = {
  /** Says whether a text compiles. */
  compile: (text: string, language: Language) => Promise<Result<unknown>>;
  findDeadCode: FindDeadCode;
};
/** Calls back once, later. Returns its undoing. */
type After = (ms: number, run: () => void) => () => void;

const pauseMs = 400;
const faultless: CheckedText = { deadCode: [] };

/** Looks at the text on the desk whenever typing pauses; an answer that comes too late is dropped. */
export function createTextCheck(desk: Desk, checks: Checks, after: After): Viewable<CheckedText> {
  const { view, set, subscribe } = createCell<CheckedText>(faultless);
  let cancel: (() => void) | undefined;
  let asked = '';
  const check = async () => {
    const { draft, trusted } = desk.view();
    const about = asked;
    const checked = trusted ? faultless : await checkedText(checks, draft.text, draft.language);
    if (about === asked) set(checked);
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

async function checkedText(
  { compile, findDeadCode }: Checks,
  text: string,
  language: Language,
): Promise<CheckedText> {
  const compiled = await compile(text, language);
  if (!compiled.ok) return { ...faultless, failure: compiled.failure };
  return { deadCode: await findDeadCode(text, language) };
}
