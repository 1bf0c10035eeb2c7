import { boundIdentifiers } from '../dead-code/bound-identifiers.ts';
import { below, child, present, word, type Tree } from '../dead-code/tree.ts';
import { calleeName } from './name-given.ts';

/**
 * How a function goes back to its caller's context: at each `return`; in a `finally` of its own; or in that, and
 * wherever it is suspended.
 */
export type Style = 'returns' | 'guarded' | 'resumable';

const FUNCTION = /^(?:ArrowFunctionExpression|Function(?:Expression|Declaration))$/;
const LONGEST_LEAF = 160;
const CALLING =
  /^(?:Call|New|TaggedTemplate|Import|Await|Yield)Expression$|^(?:For|ForIn|ForOf|While|DoWhile|Try)Statement$|^Class/;

/** These swallow what a function throws that is handed to them, so that no `catch` could put the context right. */
const swallowing = new Set([
  ...['then', 'catch', 'finally', 'try', 'Promise', 'fromAsync', 'queueMicrotask'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'addEventListener', 'on', 'once'],
]);

/** Whether a node is a function with a body, and not a class. */
export const isOneFunction = ({ type }: Tree): boolean => FUNCTION.test(type);

/** Whether a function is so short, and calls and repeats so little, that it counts as a part of its caller. */
export const isLeaf = (tree: Tree): boolean =>
  tree.end - tree.start < LONGEST_LEAF && !below(tree).some(callsOrRepeats);

const callsOrRepeats = (tree: Tree): boolean =>
  (CALLING.test(tree.type) && !isArithmetic(tree)) || below(tree).some(callsOrRepeats);

/** `Math.sqrt(…)`: engines have one instruction for it, or a few. */
function isArithmetic(tree: Tree): boolean {
  const callee = tree.type === 'CallExpression' ? child(tree, 'callee') : undefined;
  const object = callee && child(callee, 'object');
  return object?.type === 'Identifier' && word(object, 'name') === 'Math';
}

/** Undefined where its body cannot be wrapped: it then counts as a part of whoever calls or resumes it. */
export function styleOf(tree: Tree, around: Tree | undefined): Style | undefined {
  const wraps = !hasRepeatedNames(tree);
  if (tree['async'] === true || tree['generator'] === true)
    return wraps && !disposesLater(tree) ? 'resumable' : undefined;
  const isSwallowed = around !== undefined && /^(?:Call|New)E/.test(around.type);
  return isSwallowed && wraps && swallowing.has(calleeName(around)) ? 'guarded' : 'returns';
}

/** A function declared by a name that is declared again: allowed in the body of a function, and nowhere else. */
function hasRepeatedNames(tree: Tree): boolean {
  const body = child(tree, 'body');
  if (body?.type !== 'BlockStatement') return false;
  const declared = present(body, 'body')
    .filter(({ type }) => type === 'FunctionDeclaration')
    .map((each) => idOf(each));
  const others = varNames(body);
  return new Set(declared).size < declared.length || declared.some((name) => others.includes(name));
}

const idOf = (tree: Tree): string => {
  const id = child(tree, 'id');
  return id ? word(id, 'name') : '';
};

const varNames = (tree: Tree): string[] =>
  below(tree)
    .filter((each) => !isOneFunction(each))
    .flatMap((each) => [...(word(each, 'kind') === 'var' ? namesOf(each) : []), ...varNames(each)]);

const namesOf = (declaration: Tree): string[] =>
  present(declaration, 'declarations')
    .flatMap((each) => child(each, 'id') ?? [])
    .flatMap(boundIdentifiers)
    .map((each) => word(each, 'name'));

/** Waits at the end of a block, where nothing can be written. */
const disposesLater = (tree: Tree): boolean =>
  word(tree, 'kind') === 'await using' ||
  below(tree).some((each) => !isOneFunction(each) && disposesLater(each));
