/** Names that the text does not use: of what instrumented code shares, then of what each function declares. */
export type ContextNames = {
  /** `Int32Array`; its first number is the calling context that is on. */
  state: string;
  /** `Int32Array`: by context and function, the context of that function called there; 0 where it is not known yet. */
  table: string;
  /** Makes a context known. */
  add: string;
  /** Gives back the first thing it is given. */
  first: string;
  caller: string;
  own: string;
  result: string;
  before: string;
};

/** Names that begin with a word of which the text has not even a part. */
export function contextNames(code: string): ContextNames {
  let stem = '$c';
  while (code.includes(stem)) stem += '$';
  const named = (end: string) => stem + end;
  return {
    state: named('S'),
    table: named('T'),
    add: named('A'),
    first: named('K'),
    caller: named('p'),
    own: named('q'),
    result: named('v'),
    before: named('f'),
  };
}
