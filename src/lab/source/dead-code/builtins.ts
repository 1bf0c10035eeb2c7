/**
 * What is known of a function of the language.
 *
 * `result`: what it gives. `mutates`: it changes its receiver, or with `first` its first argument.
 * `calls`: how it calls the functions among its arguments. `light`: an engine works it out at compile
 * time from constants, and takes it out of loops. `reads`: it goes over its first argument. `throws`:
 * it refuses some arguments, so that no engine leaves it out unless it knows them.
 */
export type Spec = {
  result: string;
  mutates: boolean;
  first: boolean;
  reads: boolean;
  light: boolean;
  throws: boolean;
  calls: 'each' | 'pairs' | 'folds' | 'makes' | undefined;
};

const CALLS = ['each', 'pairs', 'folds', 'makes'] as const;

function specOf(words: string): Spec {
  const [result = 'unknown', ...flags] = words.split(' ');
  return {
    result,
    mutates: flags.includes('mutates'),
    first: flags.includes('first'),
    reads: flags.includes('reads'),
    light: flags.includes('light'),
    throws: flags.includes('throws'),
    calls: CALLS.find((call) => flags.includes(call)),
  };
}

type Names = Record<string, string>;

const lists: Names = {
  number: 'indexOf lastIndexOf',
  'number each': 'findIndex findLastIndex',
  boolean: 'includes',
  'boolean each': 'every some',
  string: 'join toString',
  element: 'at',
  'element each': 'find findLast',
  copy: 'slice toReversed with',
  'copy each': 'filter',
  'copy pairs': 'toSorted',
  'results each': 'map',
  'result folds': 'reduce reduceRight',
  'nothing each': 'forEach',
  'self mutates': 'fill reverse copyWithin',
  'self mutates pairs': 'sort',
  entries: 'entries',
  numbers: 'keys',
  values: 'values',
};

const numbersOf = ['Int8', 'Uint8', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float32', 'Float64'];
const viewNames = [...numbersOf, 'BigInt64', 'BigUint64'];
const joined = (names: readonly string[], make: (name: string) => string): string =>
  names.map(make).join(' ');

const tables: Record<string, Names> = {
  'array.': {
    ...lists,
    joined: 'concat flat toSpliced',
    'unknowns each': 'flatMap',
    'number mutates': 'push unshift',
    'element mutates': 'pop shift',
    'copy mutates': 'splice',
  },
  'typed.': { ...lists, 'nothing mutates reads': 'set', view: 'subarray' },
  'string.': {
    'number light': 'charCodeAt codePointAt indexOf lastIndexOf',
    number: 'localeCompare',
    'boolean light': 'includes',
    boolean: 'startsWith endsWith isWellFormed',
    'string light': 'charAt at substring toLowerCase',
    string:
      'slice substr trim trimStart trimEnd padStart padEnd toUpperCase toLocaleUpperCase toLocaleLowerCase concat toString valueOf',
    'string throws': 'repeat normalize',
    'string makes': 'replace replaceAll',
    strings: 'split',
  },
  'number.': {
    'string throws': 'toFixed toString toPrecision toExponential toLocaleString',
    number: 'valueOf',
  },
  'boolean.': { string: 'toString', boolean: 'valueOf' },
  'bigint.': { string: 'toString' },
  'map.': {
    element: 'get',
    boolean: 'has',
    'self mutates': 'set',
    'boolean mutates': 'delete',
    'nothing mutates': 'clear',
    'nothing each': 'forEach',
    keys: 'keys',
    values: 'values',
    entries: 'entries',
  },
  'set.': {
    boolean: 'has',
    'self mutates': 'add',
    'boolean mutates': 'delete',
    'nothing mutates': 'clear',
    'nothing each': 'forEach',
    values: 'keys values',
    entries: 'entries',
  },
  'buffer.': { buffer: 'slice' },
  'view.': {
    number: joined(viewNames, (name) => `get${name}`),
    'nothing mutates': joined(viewNames, (name) => `set${name}`),
  },
  'object.': { boolean: 'hasOwnProperty' },
  'Math.': {
    'number light':
      'abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh exp expm1 floor fround hypot imul log log10 log1p log2 max min pow round sign sin sinh sqrt tan tanh trunc f16round',
    number: 'random',
  },
  'Object.': {
    'strings reads': 'keys',
    'values reads': 'values',
    'entries reads': 'entries',
    'first mutates first': 'assign freeze seal preventExtensions',
    boolean: 'is hasOwn isFrozen isSealed',
    'object reads': 'fromEntries',
    object: 'create',
  },
  'Array.': { boolean: 'isArray', 'made makes reads': 'from', list: 'of' },
  'Number.': {
    'boolean light': 'isFinite isInteger isNaN isSafeInteger',
    'number light': 'parseFloat parseInt',
  },
  'String.': { 'string light': 'fromCharCode', 'string throws': 'fromCodePoint' },
  '': {
    'number light': 'Number parseInt parseFloat',
    string: 'String',
    'boolean light': 'Boolean isNaN isFinite',
    'bigint throws': 'BigInt',
    symbol: 'Symbol',
    size: 'Array',
    typedFrom: joined([...numbersOf, 'Uint8Clamped'], (name) => `${name}Array.from`),
  },
  'new ': {
    size: 'Array',
    'map reads': 'Map WeakMap',
    'set reads': 'Set WeakSet',
    'typed reads': joined([...numbersOf, 'Uint8Clamped', 'BigInt64', 'BigUint64'], (name) => `${name}Array`),
    buffer: 'ArrayBuffer',
    viewed: 'DataView',
    object: 'Object',
  },
};

const specs = new Map<string, Spec>(
  Object.entries(tables).flatMap(([prefix, names]) =>
    Object.entries(names).flatMap(([words, list]) =>
      list.split(' ').map((name): [string, Spec] => [prefix + name, specOf(words)]),
    ),
  ),
);

/** A function of the language that does nothing but what its entry says; undefined for any other. */
export const spec = (name: string): Spec | undefined => specs.get(name);

const CONSTANTS =
  /^(?:Math\.(?:PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2)|Number\.(?:MAX_SAFE_INTEGER|MIN_SAFE_INTEGER|MAX_VALUE|MIN_VALUE|EPSILON|POSITIVE_INFINITY|NEGATIVE_INFINITY|NaN)|NaN|Infinity)$/;

/** A name that stands for a number in every engine. */
export const isNumberName = (name: string): boolean => CONSTANTS.test(name);

const acts: Record<string, 'data' | 'string' | 'number'> = {
  'JSON.parse': 'data',
  'JSON.stringify': 'string',
  'Date.now': 'number',
  'performance.now': 'number',
  text: 'string',
};

/** What some functions give that do more than compute: they throw, print, or read a clock. */
export const resultOfAct = (name: string): 'data' | 'string' | 'number' | undefined =>
  Object.hasOwn(acts, name) ? acts[name] : undefined;
