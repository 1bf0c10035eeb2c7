import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../src/lab/model/run.ts';
import { toldEvent } from '../../../src/lab/wire/told-event.ts';
import { createProgress } from '../../../src/node/cli/progress.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { startedEvent, surveyedEvent } from '../../support/run-events.ts';

const wipe = '\r\u001b[K';
const lot = (replicate: number): RunEvent => ({ type: 'lot-started', cases: [0], replicate, atMs: 0 });

/** What is told of a run that begins, has its second worker, and ends: a clock in the test's hands. */
function progressOn(isTold: boolean, columns = 80) {
  let at = 1_700_000_000_000;
  const { world, told } = fakeWorld({ now: () => at, terminal: { isOut: false, isTold, columns } });
  const progress = createProgress(world);
  return {
    ...progress,
    told: () => told().replaceAll('\u00a0', ' '),
    happens(event: RunEvent, afterMs: number) {
      at += afterMs;
      progress.saw(toldEvent(event));
    },
  };
}

describe('createProgress, on a terminal', () => {
  it('writes a line anew that says how far the run is, and leaves what it came to', () => {
    const { begin, happens, end, told } = progressOn(true);
    begin('a.bench.js, Node 24', 1, 2);
    happens(startedEvent(), 0);
    happens(surveyedEvent(2), 0);
    happens(lot(1), 500);
    end('2 cases: 2 measured, in 1 s');
    const [head, , drawn, last] = told().split(wipe).slice(1);
    expect(head).toBe('[1/2] a.bench.js, Node 24');
    expect(drawn).toMatch(/^\[1\/2\] a\.bench\.js, Node 24: \d+ %, .* left, case 0, worker 2 of 2$/);
    expect(last).toBe('[1/2] a.bench.js, Node 24: 2 cases: 2 measured, in 1 s\n');
  });

  it('does so ten times a second at the most', () => {
    const { begin, happens, told } = progressOn(true);
    begin('a', 1, 1);
    happens(startedEvent(), 0);
    const before = told();
    happens(surveyedEvent(2), 60);
    expect(told()).toBe(before);
    happens(lot(0), 60);
    expect(told()).not.toBe(before);
  });

  it('fits the line into the terminal', () => {
    const { begin, happens, told } = progressOn(true, 30);
    begin('a', 1, 1);
    happens(startedEvent(), 0);
    happens(surveyedEvent(1), 0);
    happens(lot(0), 200);
    for (const line of told().split(wipe)) expect(line.length).toBeLessThan(30);
  });
});

describe('createProgress, elsewhere', () => {
  it('writes a line when a run begins, one when it ends, and nothing that a terminal would need', () => {
    const { begin, happens, end, told } = progressOn(false);
    begin('a', 1, 1);
    happens(startedEvent(), 0);
    happens(lot(0), 500);
    end('1 case');
    expect(told()).toBe('[1/1] a\n[1/1] a: 1 case\n');
  });
});
