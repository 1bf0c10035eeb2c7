import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../src/lab/model/plan.ts';
import { presetOf, presets } from '../../../../src/lab/model/presets.ts';
import { measuringFields } from '../../../../src/web/ui/settings/number-fields.ts';
import { readNumber } from '../../../../src/web/ui/settings/read-number.ts';
import { shownNumber } from '../../../../src/web/ui/settings/number-fields.ts';
import { initialSettings } from '../../../../src/web/settings-store.ts';

test('a preset is known by its numbers, whatever else is set', () => {
  expect(presetOf({ ...initialSettings })).toBe('standard');
  expect(presetOf({ ...initialSettings, ...presets.quick })).toBe('quick');
  expect(presetOf(presets.thorough)).toBe('thorough');
  expect(presets.standard).toBe(defaultSettings);
});

test('numbers that differ from all presets, or are missing, are none', () => {
  expect(presetOf({ ...presets.quick, samples: 9_999 })).toBeUndefined();
  const { precision: _, ...former } = presets.standard;
  expect(presetOf(former)).toBeUndefined();
});

test.each(Object.entries(presets))('every number of %s can be typed in the settings', (_, preset) => {
  for (const field of measuringFields) {
    const settings = { ...initialSettings, ...preset };
    expect(readNumber(shownNumber(settings, field), field)).toEqual({ ok: true, value: settings[field.key] });
  }
});
