/**
 * Measures our own suites that need the app's origin (its file system, its IndexedDB, crypto).
 * Never runs text from elsewhere: what it can run is the list it is built with.
 */
import { trustedSuites } from '../src/lab/benchmarks/trusted/index.ts';
import { sharedLoops } from '../src/lab/measure/loops.ts';
import type { Authoring } from '../src/lab/model/authoring.ts';
import { complaint } from '../src/lab/source/complaint.ts';
import { browserThread } from './browser-thread.ts';
import { createPeers } from './create-peers.ts';
import { serveBench } from './serve-bench.ts';

addEventListener(
  'message',
  ({ data, ports }: MessageEvent<string>) => {
    const define = trustedSuites.get(data);
    if (!define) throw new RangeError(`no built-in suite is called "${data}"`);
    const peers = createPeers();
    const own = {
      define: (lab: Authoring) => define(lab, peers),
      loops: () => sharedLoops,
      describe: complaint,
    };
    serveBench(ports, own, browserThread());
  },
  { once: true },
);
