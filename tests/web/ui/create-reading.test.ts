import { describe, expect, it, vi } from 'vitest';
import { createReading } from '../../../src/web/ui/create-reading.ts';
import { settled } from '../../support/settled.ts';

function questions() {
  const waiting: ((answer: string) => void)[] = [];
  const changes = new Set<() => void>();
  const reading = createReading(
    () => new Promise<string>((resolve) => waiting.push(resolve)),
    (changed) => {
      changes.add(changed);
      return () => void changes.delete(changed);
    },
  );
  const answer = async (text: string) => {
    waiting.shift()?.(text);
    await settled();
  };
  return { reading, waiting, changes, answer, change: () => changes.forEach((changed) => changed()) };
}

describe('a reading', () => {
  it('asks nothing before somebody looks', () => {
    expect(questions().waiting).toHaveLength(0);
  });

  it('is undefined until the first answer, then tells every listener', async () => {
    const { reading, answer } = questions();
    const [one, other] = [vi.fn(), vi.fn()];
    reading.subscribe(one);
    reading.subscribe(other);
    expect(reading.view()).toBeUndefined();
    await answer('first');
    expect(reading.view()).toBe('first');
    expect(one).toHaveBeenCalledTimes(1);
    expect(other).toHaveBeenCalledTimes(1);
  });

  it('asks again after a change, and keeps the last answer meanwhile', async () => {
    const { reading, answer, change } = questions();
    reading.subscribe(vi.fn());
    await answer('first');
    change();
    expect(reading.view()).toBe('first');
    await answer('second');
    expect(reading.view()).toBe('second');
  });

  it('makes one more question of any number of changes during a question', async () => {
    const { reading, waiting, answer, change } = questions();
    reading.subscribe(vi.fn());
    change();
    change();
    change();
    expect(waiting).toHaveLength(1);
    await answer('stale');
    expect(waiting).toHaveLength(1);
    await answer('fresh');
    expect(waiting).toHaveLength(0);
    expect(reading.view()).toBe('fresh');
  });

  it('follows nothing once nobody looks, and asks anew when somebody does', async () => {
    const { reading, waiting, changes, answer } = questions();
    const leave = reading.subscribe(vi.fn());
    await answer('first');
    leave();
    expect(changes.size).toBe(0);
    reading.subscribe(vi.fn());
    expect(waiting).toHaveLength(1);
  });

  it('asks again on request', async () => {
    const { reading, answer } = questions();
    reading.subscribe(vi.fn());
    await answer('failed');
    reading.again();
    await answer('better');
    expect(reading.view()).toBe('better');
  });
});
