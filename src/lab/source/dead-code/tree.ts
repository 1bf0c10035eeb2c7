/** A node of a syntax tree, of JavaScript or TypeScript, its fields not yet looked at. */
export type Tree = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
};

/** What a parser gave is a node if it says of what type it is. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The node in a field, if there is one. */
export function child(tree: Tree, field: string): Tree | undefined {
  const value = tree[field];
  return isTree(value) ? value : undefined;
}

/** The nodes in a field that holds a list; undefined where the list has a hole. */
export function children(tree: Tree, field: string): (Tree | undefined)[] {
  const value = tree[field];
  return Array.isArray(value) ? value.map((each: unknown) => (isTree(each) ? each : undefined)) : [];
}

/** The same without the holes. */
export const present = (tree: Tree, field: string): Tree[] =>
  children(tree, field).filter((each) => each !== undefined);

/** The text in a field: a name, an operator. */
export function word(tree: Tree, field: string): string {
  const value = tree[field];
  return typeof value === 'string' ? value : '';
}

/** Every node directly below, types left out. */
export const below = (tree: Tree): Tree[] =>
  Object.values(tree)
    .flatMap((value: unknown): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isTree)
    .filter(({ type }) => !type.startsWith('TSType'));

const FUNCTION =
  /^(?:ArrowFunctionExpression|Function(?:Expression|Declaration)|Class(?:Expression|Declaration))$/;

/** Whether a node has a body that runs at another time. */
export const isFunction = ({ type }: Tree): boolean => FUNCTION.test(type);

/** Whether a node or one below it has one of these types. */
export const holds = (tree: Tree, types: RegExp): boolean =>
  types.test(tree.type) || below(tree).some((each) => holds(each, types));

/** What computes something, in itself or in what it calls. */
export const computing =
  /^(?:Binary|Call|New|TaggedTemplate|Import|Await|Update)Expression$|^(?:Array|Object)Expression$/;

const WRAPPED =
  /^(?:TS(?:As|Satisfies|NonNull|Instantiation)Expression|TSTypeAssertion|(?:Parenthesized|Chain)Expression)$/;

/** An expression without the types, parentheses and chain marks round it. */
export function unwrapped(tree: Tree): Tree {
  const inner = WRAPPED.test(tree.type) ? child(tree, 'expression') : undefined;
  return inner ? unwrapped(inner) : tree;
}
