const turns = 16;
const soonMs = 30;

/**
 * Has code run a few times before it is needed, so that the engine has compiled it by then: in turns, while nobody asks for
 * anything. Returns what ends it.
 */
export function warmUp(prepare: () => () => unknown): () => void {
  let left = turns;
  let timer = setTimeout(() => turn(prepare()), soonMs);
  const turn = (run: () => unknown): void => {
    run();
    left -= 1;
    if (left > 0) timer = setTimeout(() => turn(run));
  };
  return () => clearTimeout(timer);
}
