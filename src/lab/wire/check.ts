/** Told what is wrong, and where: a path such as `$.runs[2].content.run.plan.seed`. */
export type Tell = (where: string, message: string) => void;

/** Whether an unknown value is a T. If not, it has told why. */
export type Check<T> = (value: unknown, where: string, tell: Tell) => value is T;

/** A check of a field that may be absent. */
export type Maybe<T> = { maybe: Check<T> };

/** A check for every field of T, so that a new field of the model is an error here until it is read too. */
export type Fields<T> = {
  [K in keyof T]-?: Pick<T, K> extends Required<Pick<T, K>> ? Check<T[K]> : Maybe<Exclude<T[K], undefined>>;
};

export const maybe = <T>(check: Check<T>): Maybe<T> => ({ maybe: check });

/** A check out of a predicate; `what` completes the sentence "expected …". */
export function expected<T>(what: string, holds: (value: unknown) => value is T): Check<T> {
  return (value, where, tell): value is T => {
    const good = holds(value);
    if (!good) tell(where, `expected ${what}`);
    return good;
  };
}

/** A list of any length whose items all pass. */
export function listOf<T>(item: Check<T>): Check<T[]> {
  const isList = expected('a list', Array.isArray);
  return (value, where, tell): value is T[] =>
    isList(value, where, tell) && value.every((one, index) => item(one, `${where}[${index}]`, tell));
}

/** An object with any field names whose values all pass. */
export function dictionaryOf<T>(field: Check<T>): Check<Record<string, T>> {
  return (value, where, tell): value is Record<string, T> =>
    isObject(value, where, tell) &&
    Object.entries(value).every(([name, one]) => field(one, `${where}.${name}`, tell));
}

/** An object with these fields and no other. */
export function objectOf<T extends object>(fields: Fields<T>): Check<T> {
  const known = new Map<string, Check<unknown> | Maybe<unknown>>(Object.entries(fields));
  return (value, where, tell): value is T => {
    if (!isObject(value, where, tell) || !hasOnly(value, known, where, tell)) return false;
    for (const [name, check] of known) {
      const present = Object.hasOwn(value, name);
      const field = present ? value[name] : undefined;
      const needed = typeof check === 'function';
      if (!needed && !present) continue;
      if (!(needed ? check : check.maybe)(field, `${where}.${name}`, tell)) return false;
    }
    return true;
  };
}

/** One of several kinds of object, told apart by the text in one field. */
export function oneOfKinds<T extends object>(tag: string, kinds: Record<string, Check<T>>): Check<T> {
  return (value, where, tell): value is T => {
    if (!isObject(value, where, tell)) return false;
    const kind = Object.hasOwn(value, tag) ? value[tag] : undefined;
    if (typeof kind === 'string' && Object.hasOwn(kinds, kind)) return kinds[kind](value, where, tell);
    tell(`${where}.${tag}`, `expected one of ${Object.keys(kinds).join(', ')}`);
    return false;
  };
}

const isObject = expected(
  'an object',
  (value): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value),
);

function hasOnly(value: object, known: ReadonlyMap<string, unknown>, where: string, tell: Tell): boolean {
  const stranger = Object.keys(value).find((name) => !known.has(name));
  if (stranger !== undefined) tell(`${where}.${stranger}`, 'is no field of this format');
  return stranger === undefined;
}
