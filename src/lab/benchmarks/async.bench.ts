import { bench, group } from 'arsenal-lab';

// The lab awaits every call of an async function: `nothing awaited` is what that alone costs, so it
// is the baseline, and a part of every other case.

const one = async () => 1;

group('await', () => {
  bench('nothing awaited', async () => 1, { baseline: true, check: (value) => value === 1 });

  bench('a value', async (value) => await value, {
    setup: (): unknown => 1,
    check: (value) => value === 1,
  });

  bench('a resolved promise', async () => 1 + (await Promise.resolve(1)), { check: (value) => value === 2 });

  bench('an async function', async () => 1 + (await one()), { check: (value) => value === 2 });

  bench(
    'a chain of 10 async functions',
    async () => {
      const below = async (depth: number): Promise<number> =>
        depth === 0 ? 0 : 1 + (await below(depth - 1));
      return below(10);
    },
    { check: (depth) => depth === 10 },
  );

  bench(
    '10 then callbacks',
    () => {
      let chain = Promise.resolve(0);
      for (let i = 0; i < 10; i++) chain = chain.then((value) => value + 1);
      return chain;
    },
    { check: (value) => value === 10 },
  );

  bench('a microtask', () => new Promise<number>((resume) => queueMicrotask(() => resume(1))), {
    check: (value) => value === 1,
  });

  bench(
    'a rejection, caught',
    async () => {
      try {
        await Promise.reject(new Error('refused'));
        return 'nothing thrown';
      } catch (error) {
        return error instanceof Error ? error.message : 'something else';
      }
    },
    { check: (message) => message === 'refused' },
  );
});

group('10 at once', () => {
  const ten = () => Array.from({ length: 10 }, (_, i) => Promise.resolve(i));
  const isTen = (values: number[]) => values.join() === '0,1,2,3,4,5,6,7,8,9';

  bench('Promise.all', () => Promise.all(ten()), { check: isTen });
  bench('Promise.allSettled', () => Promise.allSettled(ten()), {
    check: (settled) => isTen(settled.map((each) => (each.status === 'fulfilled' ? each.value : NaN))),
  });
  bench('Promise.race', () => Promise.race(ten()), { check: (first) => first === 0 });
  bench(
    'one after another',
    async () => {
      const values: number[] = [];
      for (const promise of ten()) values.push(await promise);
      return values;
    },
    { check: isTen },
  );
});

group('iterate over 10', () => {
  async function* generate() {
    for (let i = 0; i < 10; i++) yield i;
  }

  // The protocol by hand, without a generator.
  const iterable = {
    [Symbol.asyncIterator]() {
      let next = 0;
      return { next: async () => (next < 10 ? { done: false, value: next++ } : { done: true, value: 0 }) };
    },
  };

  bench(
    'an async iterator',
    async () => {
      let total = 0;
      for await (const value of iterable) total += value;
      return total;
    },
    { check: (total) => total === 45 },
  );

  bench(
    'an async generator',
    async () => {
      let total = 0;
      for await (const value of generate()) total += value;
      return total;
    },
    { check: (total) => total === 45 },
  );
});
