/**
 * The thread that measures a stranger's code and does nothing else: no statistics, no storage, no
 * drawing. Built as one classic script; the host puts the person's text before it (`$user`, so that
 * line numbers are theirs) and loops for each case and the empty call (`$loops`), and starts the whole as a Blob. Of an
 * instrumented text it shares where it is with who looks on (`$contexts`), or tells how often it called what.
 *
 * Calls and results travel by Comlink; batches leave on their own port, transferred, between timed
 * sections. There is no stop(): to cancel a run, remove the sandbox frame.
 */
import type { Loops } from '../src/lab/measure/loops.ts';
import type { Authoring } from '../src/lab/model/authoring.ts';
import type { Contexts } from '../src/lab/profile/record/create-contexts.ts';
import { complaint } from '../src/lab/source/complaint.ts';
import { browserThread } from './browser-thread.ts';
import { loopsOf } from './loops-of.ts';
import { serveBench } from './serve-bench.ts';
import { tellCalls } from './tell-calls.ts';

declare const $user: (lab: Authoring) => Promise<void>;
declare const $loops: Loops[];
/** Declared where the text is instrumented. */
declare const $contexts: Contexts | undefined;

const contexts = typeof $contexts === 'undefined' ? undefined : $contexts;
addEventListener(
  'message',
  ({ ports }) => {
    if (contexts && ports.length > 2) tellCalls(contexts, ports[2]);
    serveBench(ports, { define: $user, ...loopsOf($loops), describe: complaint }, browserThread());
  },
  { once: true },
);
postMessage(contexts?.state.buffer ?? 'ready');
