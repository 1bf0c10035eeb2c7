import { describe, expect, it } from 'vitest';
import { initialSettings } from '../../../../src/web/settings-store.ts';
import { limitFields, measuringFields, shownNumber } from '../../../../src/web/ui/settings/number-fields.ts';
import type { NumberKey } from '../../../../src/web/ui/settings/number-fields.ts';
import { readNumber } from '../../../../src/web/ui/settings/read-number.ts';

const fields = [...measuringFields, ...limitFields];
const named = (key: NumberKey) => {
  const field = fields.find((one) => one.key === key);
  if (!field) throw new Error(`no field ${key}`);
  return field;
};
const value = (text: string, key: NumberKey) => {
  const read = readNumber(text, named(key));
  return read.ok ? read.value : read.message;
};

describe('a number field', () => {
  it.each(fields.map((field) => [field.key, field] as const))(
    '%s accepts its own default as it is shown',
    (key, field) => {
      expect(readNumber(shownNumber(initialSettings, field), field)).toEqual({
        ok: true,
        value: initialSettings[key],
      });
    },
  );

  it.each(fields.map((field) => [field.key, field] as const))(
    '%s accepts both ends of its range and nothing beyond',
    (_, field) => {
      expect(readNumber(String(field.least), field).ok).toBe(true);
      expect(readNumber(String(field.most), field).ok).toBe(true);
      expect(readNumber(String(field.least - field.step), field).ok).toBe(false);
      expect(readNumber(String(field.most + field.step), field).ok).toBe(false);
    },
  );

  it('turns its unit into the unit of the setting', () => {
    expect(value('2.5', 'budgetMs')).toBe(2_500);
    expect(value('64', 'outputBytes')).toBe(65_536);
    expect(value('0.7', 'precision')).toBe(0.007);
  });

  it('reads thousands written with commas and spaces', () => {
    expect(value('10,000', 'samples')).toBe(10_000);
    expect(value(' 1 000 000 ', 'samples')).toBe(1_000_000);
  });

  it('does not take a decimal comma for a thousand', () => {
    expect(value('2,5', 'budgetMs')).toBe('Type a number of s, for example 600.');
  });

  it.each(['', 'many', 'Infinity', '1e999'])('asks for a number in place of %j', (text) => {
    expect(value(text, 'replicates')).toBe('Type a number of workers, for example 30.');
  });

  it('says the range to who leaves it', () => {
    expect(value('0', 'samples')).toBe('Choose between 50 and 1,000,000 samples.');
    expect(value('-1', 'warmUpMs')).toBe('Choose between 0 and 60,000 ms.');
  });

  it('asks for whole numbers where only those make sense', () => {
    expect(value('2.5', 'replicates')).toBe('Choose a whole number.');
  });
});
