import { describe, expect, it } from 'vitest';
import { createPacedEvents } from '../../../src/lab/conduct/paced-events.ts';
import { parseToldEvents } from '../../../src/lab/wire/parse-told-events.ts';
import { manualAfter } from '../../support/manual-after.ts';
import { batchEvent, surveyedEvent } from '../../support/run-events.ts';

describe('createPacedEvents', () => {
  it('tells what has come together, after a while, and the rest when it is asked to', () => {
    const { after, elapse, waiting } = manualAfter();
    const told: string[][] = [];
    const events = createPacedEvents(
      (text) => told.push(parseToldEvents(text)?.map(({ type }) => type) ?? []),
      after,
    );
    events.take(surveyedEvent(1));
    events.take(batchEvent([1]));
    expect([told, waiting()]).toEqual([[], [200]]);
    elapse();
    expect(told).toEqual([['surveyed', 'sampled']]);
    events.take(batchEvent([1]));
    events.flush();
    events.flush();
    elapse();
    expect(told.slice(1)).toEqual([['sampled']]);
  });
});
