import { useState } from 'react';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import { useView } from './use-view.ts';
import type { Viewable } from './use-view.ts';

const tickMs = 250;

/** The time of day, four times a second while somebody looks. */
export function useNow(): EpochMilliseconds {
  const [clock] = useState(createTicker);
  return useView(clock);
}

function createTicker(): Viewable<EpochMilliseconds> {
  let now = Date.now();
  return {
    view: () => now,
    subscribe(listener) {
      const timer = setInterval(() => {
        now = Date.now();
        listener();
      }, tickMs);
      return () => clearInterval(timer);
    },
  };
}
