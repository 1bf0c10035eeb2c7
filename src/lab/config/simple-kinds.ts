import { countText } from '../model/quantity-text.ts';
import { expectedText, kindOf, unchanged, type Kind } from './kind.ts';
import { nearestName } from './nearest-name.ts';

/** Text that says something; `form` is what it looks like. */
export const text = (expected: string, form = /\S/): Kind<string> =>
  kindOf(
    { type: 'text', expected },
    (value): value is string => typeof value === 'string' && form.test(value),
  );

/** A number from `least` to `most`, both allowed. */
export const number = (least: number, most: number): Kind<number> =>
  kindOf(numberKind('number', { least, most }), within(least, most));

/** A whole number from `least` to `most`, both allowed. */
export function wholeNumber(least: number, most: number): Kind<number> {
  const fits = within(least, most);
  const holds = (value: unknown): value is number => fits(value) && Number.isInteger(value);
  return kindOf(numberKind('whole', { least, most }), holds);
}

const numberKind = (type: 'whole' | 'number', limits: { least: number; most: number }) => ({
  type,
  limits,
  expected: `a ${type === 'whole' ? 'whole number' : type} from ${limitText(limits.least)} to ${limitText(limits.most)}`,
  fromText: numberOf,
});

const within =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    typeof value === 'number' && value >= least && value <= most;

const limitText = (limit: number): string => (Number.isInteger(limit) ? countText(limit) : String(limit));

function numberOf(said: string): unknown {
  const value = Number(said.replaceAll('_', ''));
  return Number.isFinite(value) && said.trim() !== '' ? value : said;
}

const flagTexts = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

export const flag: Kind<boolean> = kindOf(
  { type: 'flag', expected: 'true or false', fromText: (said) => flagTexts.get(said) ?? said },
  (value): value is boolean => typeof value === 'boolean',
);

export const regularExpression: Kind<string> = kindOf(
  { type: 'text', expected: 'a regular expression' },
  (value): value is string => typeof value === 'string' && value !== '' && compiles(value),
);

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** One of the words; of another, the nearest is told. */
export function word<const W extends string>(words: readonly W[]): Kind<W> {
  const expected = `one of ${words.join(', ')}`;
  return {
    type: 'word',
    expected,
    choices: words,
    fromText: unchanged,
    read(value, path, tell) {
      const found = words.find((each) => each === value);
      if (found !== undefined) return found;
      const nearest = typeof value === 'string' ? nearestName(value, words) : undefined;
      tell(path, expectedText(expected, value), nearest && `Did you mean "${nearest}"?`);
      return undefined;
    },
  };
}

/** A day as `2027-01-31`, also where TOML read a date of it. */
export const day: Kind<string> = {
  type: 'day',
  expected: 'a day such as 2027-01-31',
  fromText: unchanged,
  read(value, path, tell) {
    const said = value instanceof Date ? value.toISOString() : value;
    if (typeof said === 'string' && isDay(said)) return said;
    tell(path, expectedText(day.expected, said));
    return undefined;
  },
};

/** Whether there is such a day: the 30th of February is read as the 2nd of March. */
function isDay(said: string): boolean {
  const at = Date.parse(said);
  return /^\d{4}-\d\d-\d\d$/.test(said) && Number.isFinite(at) && new Date(at).toISOString().startsWith(said);
}
