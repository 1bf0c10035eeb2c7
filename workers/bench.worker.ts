/**
 * The thread that measures a stranger's code and does nothing else: no statistics, no storage, no
 * drawing. Built as one classic script; the host puts the person's text before it (`$user`, so that
 * line numbers are theirs) and loops for each case and the empty call (`$loops`), and starts the whole as a Blob.
 *
 * Calls and results travel by Comlink; batches leave on their own port, transferred, between timed
 * sections. There is no stop(): to cancel a run, remove the sandbox frame.
 */
import type { Loops } from '../src/lab/measure/loops.ts';
import type { Authoring } from '../src/lab/model/authoring.ts';
import { complaint } from '../src/lab/source/complaint.ts';
import { browserThread } from './browser-thread.ts';
import { loopsOf } from './loops-of.ts';
import { serveBench } from './serve-bench.ts';

declare const $user: (lab: Authoring) => Promise<void>;
declare const $loops: Loops[];

addEventListener(
  'message',
  ({ ports }) =>
    serveBench(ports, { define: $user, ...loopsOf($loops), describe: complaint }, browserThread()),
  { once: true },
);
postMessage('ready');
