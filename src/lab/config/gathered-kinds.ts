import type { AcknowledgedCase } from './cli-settings.ts';
import { isTable } from './is-table.ts';
import { expectedText, unchanged, type Kind } from './kind.ts';
import { day, text } from './simple-kinds.ts';
import { unknownName } from './unknown-name.ts';

/** `what` completes "a list of …". A variable parts the items by commas, except within braces. */
export function listOf<T>(item: Kind<T>, what: string, least = 0): Kind<T[]> {
  const expected = `a list of ${what}${least > 0 ? `, at least ${least}` : ''}`;
  return {
    type: 'list',
    expected,
    ...(item.choices && { choices: item.choices }),
    fromText: (said) => partsOf(said).map(item.fromText),
    read(value, path, tell) {
      if (!isList(value) || value.length < least) {
        tell(path, expectedText(expected, value));
        return undefined;
      }
      return all(value.map((one, index) => item.read(one, [...path, index], tell)));
    },
  };
}

/** A value for each name that somebody chose. A variable says `name=value`, parted by commas. */
export function tableOf<T>(field: Kind<T>, what: string): Kind<Record<string, T>> {
  const expected = `a table of ${what}`;
  return {
    type: 'table',
    expected,
    ...(field.limits && { limits: field.limits }),
    fromText: (said) => Object.fromEntries(partsOf(said).map((part) => namedPart(part, field))),
    read(value, path, tell) {
      if (!isTable(value)) {
        tell(path, expectedText(expected, value));
        return undefined;
      }
      const names = Object.keys(value);
      const fields = all(names.map((name) => field.read(value[name], [...path, name], tell)));
      return fields && Object.fromEntries(fields.map((one, index) => [names[index], one]));
    },
  };
}

const fields: { [K in keyof AcknowledgedCase]: Kind<string> } = {
  case: text('the key of a case, or a pattern of keys'),
  reason: text('a reason'),
  until: day,
};

const acknowledgedCase: Kind<AcknowledgedCase> = {
  type: 'table',
  expected: 'a table of case, reason and until',
  fromText: unchanged,
  read(value, path, tell) {
    if (!isTable(value)) {
      tell(path, expectedText(acknowledgedCase.expected, value));
      return undefined;
    }
    const known = Object.keys(fields);
    for (const name of Object.keys(value)) {
      if (!known.includes(name)) tell([...path, name], ...unknownName('key', name, known));
    }
    const read = (name: keyof AcknowledgedCase) => fields[name].read(value[name], [...path, name], tell);
    const parts = all([read('case'), read('reason'), read('until')]);
    return parts && { case: parts[0], reason: parts[1], until: parts[2] };
  },
};

/** Cases that are known to be slower. A variable says them in JSON. */
export const acknowledgedCases: Kind<AcknowledgedCase[]> = {
  ...listOf(acknowledgedCase, 'tables of case, reason and until'),
  fromText: jsonOf,
};

function jsonOf(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return said;
  }
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** The items, if each was read. */
function all<T>(items: readonly (T | undefined)[]): T[] | undefined {
  const read = items.filter((item) => item !== undefined);
  return read.length === items.length ? read : undefined;
}

/** `a, {b, c}` → `a` and `{b, c}`: globs and the keys of cases have commas within braces. */
const partsOf = (said: string): string[] =>
  said
    .split(/,(?![^{}]*\})/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The keys of cases may hold `=`: the last one counts. */
function namedPart(part: string, field: Kind<unknown>): [string, unknown] {
  const at = part.lastIndexOf('=');
  if (at < 0) return [part, undefined];
  return [part.slice(0, at).trim(), field.fromText(part.slice(at + 1).trim())];
}
