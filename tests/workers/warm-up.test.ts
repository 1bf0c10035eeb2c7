import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { warmUp } from '../../workers/warm-up.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is to be compiled is prepared once and then run a few times', () => {
  const run = vi.fn();
  const prepare = vi.fn(() => run);
  warmUp(prepare);
  expect(prepare).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(prepare).toHaveBeenCalledTimes(1);
  expect(run.mock.calls.length).toBeGreaterThan(5);
});

test('it ends when somebody asks for something', () => {
  const run = vi.fn();
  const cool = warmUp(() => run);
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  cool();
  vi.runAllTimers();
  expect(run).toHaveBeenCalledTimes(2);
});
