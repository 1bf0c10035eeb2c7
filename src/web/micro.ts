/** `arsenal-lab/micro` in a browser, in a page or a worker: functions are measured in the thread that asks. */
import { createMicro } from '../lab/measure/create-micro.ts';
import type { Micro, MicroBatch } from '../lab/measure/micro-api.ts';
import { createMicroLoops } from '../lab/measure/micro-loops.ts';
import { engineName, platformName } from '../lab/model/engine-name.ts';
import { errorText } from '../lab/source/error-text.ts';

// Taken before anything is measured, which may replace it.
const now = performance.now.bind(performance);
// By another name, so that the text sees the global scope alone.
const evaluate: (text: string) => unknown = eval;

const made = createMicro({
  now,
  pause,
  loops: createMicroLoops(evaluate),
  describe: (error) => ({ message: errorText(error) }),
  random: Math.random,
  engine: engine(),
});

export const micro: Micro = made.micro;
export const microBatch: MicroBatch = made.microBatch;

/** A turn of the event loop: a message to oneself, as timers are clamped to milliseconds. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resume) => {
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}

function engine(): string {
  const { userAgent } = navigator;
  const { browser, engine: name } = engineName(userAgent);
  return `${browser}, ${name}, ${platformName(userAgent)}`;
}
