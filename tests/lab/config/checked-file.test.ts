import { expect, test } from 'vitest';
import { checkedFile } from '../../../src/lab/config/checked-file.ts';

test('each part of a file is a layer', () => {
  const document = {
    samples: 100,
    test: { samples: 200, ci: { samples: 300 }, staging: {} },
  };
  expect(checkedFile(document)).toEqual({
    layers: {
      file: { samples: 100 },
      test: { samples: 200 },
      'test.ci': { samples: 300 },
      'test.staging': {},
    },
    faults: [],
  });
  expect(checkedFile({})).toEqual({ layers: { file: {} }, faults: [] });
});

test('faults of all parts come together, each with its whole path', () => {
  const document = { sampels: 1, test: { local: { sampels: 1 }, cl: {}, ci: 3 } };
  expect(checkedFile(document).faults).toEqual([
    { where: 'sampels', message: 'there is no such key', hint: 'Did you mean "samples"?' },
    { where: 'test.cl', message: 'there is no such key', hint: 'Did you mean "ci"?' },
    { where: 'test.ci', message: 'expected a table of settings, found 3' },
    { where: 'test.local.sampels', message: 'there is no such key', hint: 'Did you mean "samples"?' },
  ]);
});

test('[test] is a table, and the three tables are in it only', () => {
  expect(checkedFile({ test: true }).faults).toEqual([
    { where: 'test', message: 'expected a table of settings, found true' },
  ]);
  expect(checkedFile({ staging: {} }).faults).toMatchObject([{ where: 'staging' }]);
  expect(checkedFile({ test: { test: {} } }).faults).toMatchObject([{ where: 'test.test' }]);
  expect(checkedFile({ test: { ci: { local: {} } } }).faults).toMatchObject([{ where: 'test.ci.local' }]);
});
