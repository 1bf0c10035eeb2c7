/** Calls back when the test says that the time has come. */
export function manualAfter() {
  const waiting = new Map<symbol, { ms: number; run: () => void }>();
  return {
    after(ms: number, run: () => void) {
      const key = Symbol();
      waiting.set(key, { ms, run });
      return () => void waiting.delete(key);
    },
    /** The delays of what waits. */
    waiting: () => [...waiting.values()].map(({ ms }) => ms),
    /** Calls everything that waits now. */
    elapse() {
      const due = [...waiting.values()];
      waiting.clear();
      for (const { run } of due) run();
    },
  };
}
