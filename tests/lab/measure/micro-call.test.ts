import { describe, expect, it } from 'vitest';
import { microBatchCall, microCall } from '../../../src/lab/measure/micro-call.ts';
import { fakeMicro } from '../../support/fake-micro.ts';

const place = { engine: 'none', seed: 1 };
const one = () => 1;

describe('microCall', () => {
  it.each<[object, typeof RangeError | typeof TypeError, string]>([
    [{ samples: 1 }, RangeError, 'samples must be a whole number from 2 to 10,000,000, got 1'],
    [{ samples: '9' }, TypeError, 'samples must be a whole number from 2 to 10,000,000, got "9"'],
    [{ budgetMs: 0 }, RangeError, 'budgetMs must be a finite number of milliseconds above 0, got 0'],
    [{ warmUpMs: NaN }, RangeError, 'warmUpMs must be a finite number of milliseconds, 0 or more, got NaN'],
    [{ blocks: 1.5 }, RangeError, 'blocks must be a whole number from 2 to 1,000, got 1.5'],
    [{ seed: -1 }, RangeError, 'seed must be a whole number from 0 to 4,294,967,295, got -1'],
    [
      { margin: 0 },
      RangeError,
      'margin must be a finite number above 0, such as 0.01 for a hundredth, got 0',
    ],
    [{ keepSamples: 1 }, TypeError, 'keepSamples must be true or false, got 1'],
    [{ setup: 'x' }, TypeError, 'setup must be a function, got "x"'],
    [{ onProgress: {} }, TypeError, 'onProgress must be a function, got an object'],
    [{ signal: {} }, TypeError, 'signal must be an AbortSignal, got an object'],
    [{ sample: 1 }, TypeError, 'there is no option "sample"; there are samples, budgetMs,'],
    [{ baseline: '{}' }, TypeError, 'baseline must be a result of micro'],
    [{ baseline: 'not JSON' }, TypeError, 'baseline must be a result of micro'],
    [{ baseline: { name: 'a', likeEmpty: false, blocks: [1, NaN] } }, TypeError, 'baseline must be'],
    [{ baseline: { format: 2 } }, RangeError, 'baseline must be a result of format 1, got one of format 2'],
  ])('says of %j which option it is and what it must be', (options, type, message) => {
    const call = () => microCall(['case', one], options, place);
    expect(call).toThrow(type);
    expect(call).toThrow(message);
  });

  it.each<[unknown, unknown, unknown, string]>([
    ['', one, {}, 'the name of a function must be a text of 1 to 200 characters, got ""'],
    [5, one, {}, 'the name of a function must be a text of 1 to 200 characters, got 5'],
    ['x'.repeat(201), one, {}, 'got 201 characters'],
    ['case', 5, {}, '"case" must be a function, got 5'],
    ['case', undefined, {}, '"case" must be a function, got undefined'],
    ['case', one, 5, 'options must be an object, got 5'],
    ['case', one, null, 'options must be an object, got null'],
  ])('takes a name, a function and options, not %j', (name, fn, options, message) => {
    expect(() => microCall([name, fn], options, place)).toThrow(message);
  });

  it('takes an option that is undefined for one that is not there', () => {
    const { plan } = microCall(['case', one], { samples: undefined, setup: undefined }, place);
    expect(plan).toMatchObject({ samples: 10_000, budgetMs: 1_000, warmUpMs: 50, blocks: 10, seed: 1 });
    expect(plan.jobs[0]).not.toHaveProperty('setup');
  });
});

describe('microBatchCall', () => {
  it.each<[unknown, unknown, string]>([
    [{}, {}, 'functions must have one function or more, got none'],
    [[one], {}, 'functions must be an object of functions by name, got a list'],
    [one, {}, 'functions must be an object of functions by name, got a function'],
    [{ a: 5 }, {}, '"a" must be a function, got 5'],
    [{ a: one, b: one }, { baseline: 'c' }, 'baseline must be one of "a", "b", got "c"'],
    [{ a: one }, { baseline: 1 }, 'baseline must be the name of one of the functions, got 1'],
  ])('takes functions by name and the name of one as the baseline, not %j', (functions, options, message) => {
    expect(() => microBatchCall(functions, options, place)).toThrow(message);
  });
});

describe('a call with bad options', () => {
  const { micro, microBatch } = fakeMicro();
  const options = { samples: 0 };

  it('rejects', async () => {
    await expect(micro('case', one, options)).rejects.toThrow(RangeError);
    await expect(microBatch({ a: one }, options)).rejects.toThrow(RangeError);
  });

  it('throws at once where it streams', () => {
    expect(() => micro.stream('case', one, options)).toThrow(RangeError);
    expect(() => microBatch.stream({ a: one }, options)).toThrow(RangeError);
  });
});
