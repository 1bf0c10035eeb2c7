/** `arsenal-lab/micro` in Node and in Bun: functions are measured in the thread that asks. */
import { Script } from 'node:vm';
import { createMicro } from '../lab/measure/create-micro.ts';
import type { Micro, MicroBatch } from '../lab/measure/micro-api.ts';
import { createMicroLoops } from '../lab/measure/micro-loops.ts';
import { errorText } from '../lab/source/error-text.ts';

// Taken before anything is measured, which may replace them.
const now = performance.now.bind(performance);
const later = setImmediate;

const made = createMicro({
  now,
  // Not a message to oneself: Node delivers up to a thousand of them before timers have their turn.
  pause: () => new Promise((resume) => later(resume)),
  loops: createMicroLoops((text) => new Script(text, { filename: 'arsenal-lab/micro' }).runInThisContext()),
  describe: (error) => ({ message: errorText(error) }),
  random: Math.random,
  engine: engine(),
});

export const micro: Micro = made.micro;
export const microBatch: MicroBatch = made.microBatch;

function engine(): string {
  const { versions, platform, arch } = process;
  const runtime = versions['bun'] ? `Bun ${versions['bun']}` : `Node ${versions.node}`;
  return `${runtime}, ${platform} ${arch}`;
}
