/**
 * Measures our own suites that need the app's origin (its file system, its IndexedDB, crypto).
 * Never runs text from elsewhere: what it can run is the list it is built with.
 */
import { trustedSuites } from '../src/lab/benchmarks/trusted/index.ts';
import { sharedLoops } from '../src/lab/measure/loops.ts';
import { complaint } from '../src/lab/source/complaint.ts';
import { createPeers } from './create-peers.ts';
import { serveBench } from './serve-bench.ts';

addEventListener(
  'message',
  (event: MessageEvent<string>) => {
    const define = trustedSuites.get(event.data);
    if (!define) throw new RangeError(`no built-in suite is called "${event.data}"`);
    const peers = createPeers();
    serveBench(event, { define: (lab) => define(lab, peers), loops: () => sharedLoops, describe: complaint });
  },
  { once: true },
);
