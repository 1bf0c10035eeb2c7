import type { Compile } from './host/create-compile.ts';
import { createInstrumentText } from './host/create-compile.ts';
import { prepare } from './host/prepare.ts';
import { prepareProfiled } from './host/prepare-profiled.ts';
import { startSourceWorker } from './host/start-source-worker.ts';
import { windowTimers } from './host/window-timers.ts';
import type { RecorderParts } from './recorder.ts';
import { after } from './ui/paced-view.ts';

/** What recording in this page needs. */
export function recorderParts(page: Window, compile: Compile): RecorderParts {
  const parts = { page: page.document, timers: windowTimers, compile };
  return {
    prepare: (plan) => prepare(plan, parts),
    prepareProfiled: (profiled, take) => prepareProfiled(profiled, take, parts),
    instrumentText: createInstrumentText(startSourceWorker, after),
    isShared: () => page.crossOriginIsolated,
    now: () => page.performance.now(),
    epoch: () => Date.now(),
    after,
  };
}
