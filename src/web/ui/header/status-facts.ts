import { durationText } from '../../../lab/model/quantity-text.ts';
import type { Milliseconds } from '../../../lab/model/units.ts';
import { noteText } from '../../offline/note-text.ts';
import type { OfflineView } from '../../offline/offline-view.ts';

/** One thing results depend on: a word for the header, a sentence for who asks. */
export type Fact = { name: string; short: string; long: string; good: boolean };

export function statusFacts(view: OfflineView, clockStepMs: Milliseconds): Fact[] {
  return [clock(view, clockStepMs), network(view)];
}

function clock({ isolated, note }: OfflineView, stepMs: Milliseconds): Fact {
  const step = durationText(stepMs);
  const advice = note === undefined ? '' : ` ${noteText(note)}`;
  const long = isolated
    ? `This page is cross-origin isolated, so the browser gives it a clock with steps of ${step}.`
    : `This page is not cross-origin isolated, so the browser's clock moves in steps of ${step}: short operations are timed in larger batches.${advice}`;
  return { name: 'Clock', short: `${step} clock`, long, good: isolated };
}

function network({ online, controlled, note }: OfflineView): Fact {
  const kept = controlled
    ? 'The lab and its suites are kept on this device and start without a network.'
    : 'The lab is not kept on this device yet: it needs the network to start.';
  const advice = note === undefined || note.includes('isolat') ? '' : ` ${noteText(note)}`;
  return {
    name: 'Network',
    short: online ? 'online' : 'offline',
    long: `${kept}${advice} Benchmarks run in a sandbox that has no network, online or not.`,
    good: online || controlled,
  };
}
