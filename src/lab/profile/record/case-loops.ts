import type { Contexts } from './create-contexts.ts';

type Body = (...given: unknown[]) => unknown;
type Given = [body: Body, input: unknown, params: unknown, calls: number, probe: unknown];
type Section<R> = (...given: Given) => R;
type Lengthened<R> = (section: Section<R>, given: Given) => R;
/** The timed sections of a case, as `lab/measure` has them. */
type CaseLoops = {
  sync: Section<number>;
  syncEach: Section<number>;
  async: Section<Promise<number>>;
  asyncEach: Section<Promise<number>>;
};

/**
 * The same loops, in which a case is in its own context while it runs, and in that of waiting while it waits.
 *
 * Shape:   loops for each case, then the two of calls that are no case's: these are not made, as nobody asks for figures
 *          here, and take a nanosecond each. Sections of less than a millisecond are made longer, so that little of the time is
 *          spent between them.
 * Assumes  its own text is all it needs: it is put into a worker as text, in one line.
 */
export function caseLoops({ state, within }: Contexts, loops: readonly CaseLoops[]): CaseLoops[] {
  const SECTION_MS = 1;
  const times = (elapsed: number) => Math.max(1, Math.min(50, Math.floor(SECTION_MS / elapsed)));
  const longer = ([body, input, params, calls, probe]: Given, more: number): Given => [
    body,
    input,
    params,
    calls * more,
    probe,
  ];
  const long: Lengthened<number> = (section, given) => {
    const elapsed = section(...given);
    const more = times(elapsed);
    return more === 1 ? elapsed : section(...longer(given, more)) / more;
  };
  const longLater: Lengthened<Promise<number>> = async (section, given) => {
    const elapsed = await section(...given);
    const more = times(elapsed);
    return more === 1 ? elapsed : (await section(...longer(given, more))) / more;
  };
  const waited =
    (section: Section<Promise<number>>): Section<Promise<number>> =>
    (body, ...rest) =>
      section(within(body, 2), ...rest).finally(() => (state[0] = 0));
  const unmade: Section<number> = (...given) => given[3] * 1e-6;
  const unmadeLater: Section<Promise<number>> = async (...given) => given[3] * 1e-6;
  return loops.map((each, nth) =>
    nth >= loops.length - 2
      ? { sync: unmade, syncEach: unmade, async: unmadeLater, asyncEach: unmadeLater }
      : {
          sync: within((...given) => long(each.sync, given), 0),
          syncEach: within(each.syncEach, 0),
          async: waited((...given) => longLater(each.async, given)),
          asyncEach: waited(each.asyncEach),
        },
  );
}
