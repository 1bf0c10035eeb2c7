import type { ContextBatch } from '../src/lab/model/context-batch.ts';
import type { Contexts } from '../src/lab/profile/record/create-contexts.ts';

const EVERY_MS = 200;
/** Of `state`: what stands before the contexts. */
const HEAD = 3;

/** Tells now and then, whenever this thread has a moment, how often each calling context was entered. */
export function tellCalls({ state, calls }: Contexts, port: MessagePort): void {
  let told = 0;
  setInterval(() => {
    const [, count] = state;
    const contexts = state.slice(HEAD + 2 * told, HEAD + 2 * count);
    const batch: ContextBatch = {
      from: told,
      contexts,
      seen: { kind: 'calls', calls: calls.slice(0, count) },
    };
    port.postMessage(batch);
    told = count;
  }, EVERY_MS);
}
