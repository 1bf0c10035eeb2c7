import type { Tree } from './tree.ts';

/**
 * What can be told of a value without running anything. `data` is what JSON holds: anything, but no
 * code behind a property. `nothing` is undefined or null.
 */
export type Simple = 'number' | 'string' | 'boolean' | 'bigint' | 'symbol' | 'nothing' | 'data' | 'unknown';

/** An object made at one place of the text. Every one made there is taken for the same. */
export type Made = {
  kind: 'made';
  shape:
    'object' | 'array' | 'typed' | 'map' | 'set' | 'buffer' | 'view' | 'promise' | 'regexp' | 'generator';
  /** The model in which it is made; undefined for what only a type says. */
  home: Model | undefined;
  routine: Routine | undefined;
  fields: Map<string, Set<Thing>>;
  elements: Set<Thing>;
  /** Properties with code behind them. */
  accessors: Set<string>;
  parent: Made | undefined;
  /** What changes it after it was made. */
  changes: Set<Operation>;
};

/** A function or class of the text, with the names it can see. */
export type Code = { kind: 'code'; tree: Tree; scope: Scope; statics: Made; prototype: Made };

/** Something of the language or of the lab, by its path: `Math.sqrt`, `array.map`, `keep`. */
export type Builtin = { kind: 'builtin'; name: string };

export type Thing = Simple | Made | Code | Builtin;

/** A variable. A parameter also has values that come with calls: its `sources`. */
export type Binding = {
  name: string;
  start: number;
  home: Model;
  routine: Routine;
  /** Declared together in one pattern. */
  group: Tree | undefined;
  /** Holds what a loop or a caller gives: declared in the head of one, or a part of a parameter. */
  head: boolean;
  annotation: Tree | undefined;
  /** Declared with `const`. */
  isConst: boolean;
  things: Set<Thing>;
  assigns: Operation[];
  reads: Operation[];
  sources: Set<Operation>;
};

export type Scope = {
  parent: Scope | undefined;
  names: Map<string, Binding>;
};

/** A stretch of code that is run or not as a whole, by `conditions`. */
export type Region = {
  kind: 'function' | 'loop' | 'branch' | 'switch' | 'try';
  parent: Region | undefined;
  tree: Tree;
  conditions: Set<Operation>;
  /** A loop that nothing in its head ends. */
  endless: boolean;
};

export type Kind =
  | 'constant'
  | 'read'
  | 'global'
  | 'assign'
  | 'operator'
  | 'choice'
  | 'get'
  | 'set'
  | 'literal'
  | 'closure'
  | 'call'
  | 'element'
  | 'wait'
  | 'demand';

/** What is told apart of operations, beside their inputs. Each kind has a few of these. */
export type Detail = {
  kind: Kind;
  value?: unknown;
  binding?: Binding;
  /** Operator, global, or property; absent for a computed property. */
  name?: string;
  /** Adds a constant: what a counter does. */
  step?: boolean;
  /** How many inputs of a choice only decide it. */
  conditions?: number;
  made?: Made;
  /** Names of the properties of a literal, one an input; undefined for what is spread. */
  keys?: (string | undefined)[];
  code?: Code;
  isNew?: boolean;
  /** The first argument that stands for several. */
  spread?: number;
};

/** One step of the computation, and the values it takes. */
export type Operation = Detail & {
  tree: Tree;
  /** Its place in the order in which operations are written. */
  order: number;
  routine: Routine;
  region: Region;
  inputs: Operation[];
  users: Operation[];
  /** Its value goes somewhere that is no operation: a return, a condition. */
  used: boolean;
  things: Set<Thing>;
  /** Objects that this call makes, by what for. */
  results: Map<string, Made>;
};

/** A parameter; `rest` is the array that the last one may be. */
export type Parameter = { binding: Binding; rest: Made | undefined };

/** A stretch of code that nothing reaches, and why. */
export type Unreached = { tree: Tree; why: 'branch' | 'after' };

/** A function as its operations. */
export type Routine = {
  code: Code;
  region: Region;
  self: Binding | undefined;
  parameters: Parameter[];
  operations: Operation[];
  bindings: Binding[];
  returns: Operation[];
  loops: Region[];
  /** What an `if` or `switch` decides. */
  branches: Region[];
  jumps: number[];
  calls: Set<Operation>;
  unreached: Unreached[];
  /** Does more than its operations say: reads `arguments`, or builds on another class. */
  opaque: boolean;
  /** A generator: a call of it only makes the object that will run it. */
  lazy: boolean;
};

/**
 * Some functions of a text, their operations and what flows between them. What it reads from outside
 * belongs to another model, and is not changed any more.
 */
export type Model = {
  text: string;
  /** The text has code that runs where none is seen: accessors, proxies, conversions. */
  tricky: boolean;
  /** Aliases and interfaces, by name. */
  types: Map<string, Tree>;
  routines: Map<Code, Routine>;
  annotated: Map<Tree, Set<Thing>>;
  count: number;
  changed: boolean;
  /** How expressions and statements become operations. */
  lower: Lower;
};

/** Where an operation is written to. */
export type Place = { model: Model; routine: Routine; region: Region; scope: Scope };

export type Lower = {
  value: (tree: Tree | undefined, place: Place) => Operation;
  statement: (tree: Tree, place: Place) => void;
};
