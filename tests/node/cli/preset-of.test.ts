import { expect, test } from 'vitest';
import { defaultCliSettings } from '../../../src/lab/config/default-cli-settings.ts';
import type { Layer } from '../../../src/lab/config/layer.ts';
import { presetOf } from '../../../src/node/cli/preset-of.ts';

const defaults: Layer = { name: 'defaults', values: defaultCliSettings };
const quick = { preset: defaultCliSettings.preset, suites: ['quick'] };

test('The quick suite is quick, unless a layer says how thorough to be', () => {
  expect(presetOf(quick, [defaults])).toBe('quick');
  const thorough = { ...quick, preset: 'thorough' } as const;
  expect(presetOf(thorough, [defaults, { name: 'flags', values: { preset: 'thorough' } }])).toBe('thorough');
});

test('Beside other suites, and without suites, it is the usual preset', () => {
  expect(presetOf({ ...quick, suites: ['quick', 'json'] }, [defaults])).toBe('standard');
  expect(presetOf({ ...quick, suites: [] }, [defaults])).toBe('standard');
});
