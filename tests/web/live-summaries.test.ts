import { expect, test } from 'vitest';
import type { RunEvent } from '../../src/lab/model/run.ts';
import { failed, ok } from '../../src/lab/model/result.ts';
import type { Depth } from '../../src/lab/model/summary.ts';
import type { CaseSamples } from '../../src/lab/wire/stats-api.ts';
import { createLiveSummaries } from '../../src/web/live-summaries.ts';
import { createRunStore } from '../../src/web/store/run-store.ts';
import { caseSummary } from '../support/case-summary.ts';
import { manualAfter } from '../support/manual-after.ts';
import { batchEvent, startedEvent, surveyedEvent } from '../support/run-events.ts';
import { settled } from '../support/settled.ts';
import { testFrames } from '../support/test-frames.ts';

const apart = surveyedEvent(2);
/** Two cases that are not compared with each other. */
const inTwoLots: typeof apart = {
  ...apart,
  cases: apart.cases.map((info, n) => ({ ...info, params: { n } })),
};

/** The question of that number, from one, is not answered. */
function following({ failing = 0, survey = inTwoLots } = {}) {
  const { frames, frame } = testFrames();
  const store = createRunStore(frames);
  const clock = manualAfter();
  const asked: CaseSamples[][] = [];
  const depths: Depth[] = [];
  const stats = {
    async summarise(lots: CaseSamples[][], depth: Depth) {
      asked.push(lots.flat());
      depths.push(depth);
      const answer = ok(
        lots.map((lot) => lot.map(({ batches }) => (batches.length > 0 ? caseSummary([1, 2]) : undefined))),
      );
      return asked.length === failing ? failed({ code: 'worker-failed', message: 'gone' }) : answer;
    },
  };
  const summaries = createLiveSummaries({ store, stats, after: clock.after, onNoFigures: () => undefined });
  const send = (...events: RunEvent[]) => {
    for (const event of events) {
      store.append(event);
      summaries.saw(event);
    }
  };
  send(startedEvent(), survey);
  return { store, clock, asked, depths, summaries, send, frame };
}

test('many batches in one pause are one question, about the cases that changed', async () => {
  const { clock, asked, send } = following();
  send(batchEvent([1, 2], { index: 1 }), batchEvent([3], { index: 1 }));
  expect(clock.waiting()).toEqual([250]);
  clock.elapse();
  await settled();
  expect(asked.map((cases) => cases.map((each) => each.case))).toEqual([[1]]);
});

test('samples are cut where worker or phase change, and are copies', () => {
  const { clock, asked, send } = following();
  send(
    batchEvent([9], { phase: 'warm-up' }),
    batchEvent([1, 2]),
    batchEvent([3]),
    batchEvent([4], { replicate: 1 }),
  );
  clock.elapse();
  const { batches } = asked[0][0];
  expect(batches.map(({ phase, replicate, durations }) => [phase, replicate, [...durations]])).toEqual([
    ['warm-up', 0, [9]],
    ['measured', 0, [1, 2, 3]],
    ['measured', 1, [4]],
  ]);
  expect(batches[1].durations.buffer.byteLength).toBe(24);
});

test('the store is given what came back, once a frame', async () => {
  const { store, clock, send, frame } = following();
  send(batchEvent([1]));
  clock.elapse();
  await settled();
  frame();
  expect(store.view().summaries).toEqual([caseSummary([1, 2]), undefined]);
});

test('a case whose figures failed is asked for again at the end, though it had some, and not before', async () => {
  const { asked, summaries, send, clock } = following({ failing: 2 });
  send(batchEvent([1]), batchEvent([1], { index: 1 }));
  clock.elapse();
  await settled();
  send(batchEvent([2]));
  clock.elapse();
  await settled();
  expect(clock.waiting()).toEqual([]);
  await summaries.finish();
  expect(asked.map((cases) => cases.map((each) => each.case))).toEqual([[0, 1], [0], [0, 1]]);
});

test('the end asks once more for all that is to be known of every case', async () => {
  const { clock, asked, depths, summaries, send } = following();
  send(batchEvent([1, 2]), batchEvent([3], { index: 1 }));
  clock.elapse();
  await settled();
  await summaries.finish();
  expect(asked.map((cases) => cases.map((each) => each.case))).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(depths).toEqual(['live', 'whole']);
});

test('after a failure the next samples ask for all that is missing', async () => {
  const { asked, send, clock } = following({ failing: 1 });
  send(batchEvent([1]));
  clock.elapse();
  await settled();
  send(batchEvent([2], { index: 1 }));
  clock.elapse();
  await settled();
  expect(asked.map((cases) => cases.map((each) => each.case))).toEqual([[0], [0, 1]]);
});

test('at the end every case without figures is asked for once more', async () => {
  const { asked, summaries, send, clock } = following({ failing: 1 });
  send(batchEvent([1]));
  clock.elapse();
  await settled();
  expect(await summaries.finish()).toEqual([caseSummary([1, 2]), undefined]);
  expect(asked).toHaveLength(2);
  expect(clock.waiting()).toEqual([]);
});

test('warm-up alone asks nothing', () => {
  const { clock, send } = following();
  send(batchEvent([1], { phase: 'warm-up' }));
  expect(clock.waiting()).toEqual([]);
});

test('cases that are compared are asked about together, with what is known of each beside its samples', async () => {
  const { clock, asked, send } = following({ survey: apart });
  send(
    batchEvent([1], { index: 1 }),
    { type: 'overhead', case: 0, replicate: 0, overheadMs: 0.1 },
    { type: 'voided', cases: [1], replicate: 0 },
  );
  clock.elapse();
  await settled();
  expect(asked).toMatchObject([
    [
      { case: 0, overheads: { 0: 0.1 }, voided: [] },
      { case: 1, overheads: {}, voided: [0] },
    ],
  ]);
});

test('how many workers are wanted is judged by all that has come', async () => {
  const { asked, summaries, send } = following();
  send(batchEvent([1]));
  expect(await summaries.workersWanted([0], 0.01)).toBe(Infinity);
  expect(asked).toHaveLength(1);
});

test('asking how many leaves no other question waiting, nor two at a time', async () => {
  const { asked, summaries, send, clock } = following();
  send(batchEvent([1]), batchEvent([1], { index: 1 }));
  clock.elapse();
  send(batchEvent([2]));
  expect(await summaries.workersWanted([0], 0.01)).toBe(Infinity);
  expect(asked.map((cases) => cases.map((each) => each.case))).toEqual([[0, 1], [0]]);
  expect(clock.waiting()).toEqual([]);
  send(batchEvent([3]));
  expect(clock.waiting()).toEqual([250]);
});
