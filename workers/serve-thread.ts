/**
 * The door of a thread of Node or Bun: `src/node/runtimes/open-thread.ts` starts one and has it import this
 * file by its address, types and all. There is no sandbox round it: the text can do what the process can.
 */
import type { Heap } from '../src/lab/measure/heap.ts';
import type { Loops } from '../src/lab/measure/loops.ts';
import type { Authoring } from '../src/lab/model/authoring.ts';
import type { Contexts } from '../src/lab/profile/record/create-contexts.ts';
import { complaint } from '../src/lab/source/complaint.ts';
import { loopsOf } from './loops-of.ts';
import { serveBench } from './serve-bench.ts';

/** What the worker's text evaluates to; `$contexts` where it is instrumented. */
type Written = {
  $user: (lab: Authoring) => Promise<void>;
  $loops: readonly Loops[];
  $contexts?: Pick<Contexts, 'state'>;
};
type Stream = { write: (chunk: string | Uint8Array<ArrayBuffer>, ...rest: unknown[]) => boolean };
/** What Node and Bun have and a browser has not. */
type Runtime = {
  process: { on(event: 'unhandledRejection', take: () => void): void; stdout: Stream; stderr: Stream };
  setImmediate: (resume: () => void) => void;
};

/**
 * Measures on behalf of the far ends of `ports`; the console and the standard streams print there too. `heap`: what the
 * thread knows of itself, where it is to be weighed.
 */
export function serveThread(
  ports: readonly MessagePort[],
  { $user, $loops, $contexts }: Written,
  { process, setImmediate: later }: Runtime,
  heap?: Heap,
): void {
  if ($contexts) ports[1].postMessage({ type: 'contexts', state: $contexts.state });
  // As in a browser: a promise that nobody waits for ends nothing.
  process.on('unhandledRejection', () => undefined);
  serveBench(
    ports,
    { define: $user, ...loopsOf($loops), describe: complaint },
    {
      isolated: true,
      // Not a message to oneself: Node delivers up to a thousand of them before timers have their turn.
      pause: () => new Promise((resume) => later(resume)),
      // An error that nobody took ends the thread before it could ask.
      uncaught: () => false,
      heap,
    },
  );
  process.stdout.write = process.stderr.write = writeTo(console.log);
}

/** Prints instead of writing, each chunk as a line of its own. */
function writeTo(print: (line: string) => void): Stream['write'] {
  const decoder = new TextDecoder();
  return (chunk, ...rest) => {
    print((typeof chunk === 'string' ? chunk : decoder.decode(chunk)).replace(/\n$/, ''));
    const done = rest.at(-1);
    if (isCallback(done)) done();
    return true;
  };
}

const isCallback = (value: unknown): value is () => void => typeof value === 'function';
