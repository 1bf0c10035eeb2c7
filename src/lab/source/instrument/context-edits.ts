import { below, child, type Tree } from '../dead-code/tree.ts';
import type { Edit } from '../edited.ts';
import type { ContextText } from './context-text.ts';
import { functionEdits } from './function-edits.ts';
import type { ProfiledFunction } from './profiled-functions.ts';
import { isOneFunction, type Style } from './style.ts';

/** What code stands in: a function with a context of its own, or none. */
type Place = { style: Style | 'outside'; awaitsReturns: boolean };
type Standing = { around: Tree | undefined; place: Place };
/** What is put before and after the inside of a node. */
type Round = { before: Edit[]; after: Edit[] };

const put = (at: number, text: string): Edit => ({ start: at, end: at, text });
const nothing: Round = { before: [], after: [] };
const outside: Place = { style: 'outside', awaitsReturns: false };

/** The edits that make functions keep their context, those round a node before and after those inside it. */
export function contextEdits(
  { program, code }: { program: Tree; code: string },
  functions: readonly ProfiledFunction[],
  text: ContextText,
): Edit[] {
  const numbers = new Map(functions.map(({ tree }, id) => [tree, id]));
  const edits: Edit[] = [];
  const visit = (tree: Tree, standing: Standing) => {
    const { place } = standing;
    if (isOneFunction(tree)) {
      visitFunction(tree, place);
      return;
    }
    const { before, after } = roundNode(tree, standing, text);
    edits.push(...before);
    for (const each of below(tree)) visit(each, { around: tree, place });
    edits.push(...after);
  };
  const visitFunction = (tree: Tree, place: Place) => {
    const body = child(tree, 'body');
    const id = numbers.get(tree);
    const own = id === undefined ? undefined : functions[id];
    const within = own ? placeIn(own) : outside;
    const { before, after } = own && id !== undefined ? functionEdits(own, id, { text, code }) : nothing;
    // Parameters are made before the body is entered.
    for (const each of below(tree)) if (each !== body) visit(each, { around: tree, place });
    edits.push(...before);
    if (body) visit(body, { around: tree, place: within });
    edits.push(...after);
  };
  visit(program, { around: undefined, place: outside });
  return edits;
}

const placeIn = ({ tree, style }: ProfiledFunction): Place => ({
  style,
  awaitsReturns: tree['async'] === true && tree['generator'] === true,
});

function roundNode(tree: Tree, { around, place }: Standing, text: ContextText): Round {
  if (tree.type === 'TryStatement') return roundTry(tree, place, text);
  if (tree.type === 'ReturnStatement') return roundReturn(tree, place, text);
  if (place.style !== 'resumable') return nothing;
  if (tree.type === 'AwaitExpression' || tree.type === 'YieldExpression') return roundWait(tree, text);
  if (!isWaitingLoop(tree)) return nothing;
  const whole = around?.type === 'LabeledStatement' ? nothing : roundWhole(tree, text);
  return tree.type === 'LabeledStatement' ? whole : both(whole, roundLoop(tree, text));
}

function roundTry(tree: Tree, { style }: Place, text: ContextText): Round {
  const caught = text.caught[style];
  const handler = child(tree, 'handler');
  const body = handler && child(handler, 'body');
  const before = body ? [put(body.start + 1, caught)] : [];
  const last = child(tree, 'finalizer');
  if (!last) return { before, after: [] };
  if (style !== 'returns') return { before: [...before, put(last.start + 1, caught)], after: [] };
  const [open, close] = text.lastly;
  return { before: [...before, put(last.start + 1, open)], after: [put(last.end - 1, close)] };
}

function roundReturn(tree: Tree, { style, awaitsReturns }: Place, text: ContextText): Round {
  const given = child(tree, 'argument');
  if (awaitsReturns) return given ? round(given, text.handedOut) : nothing;
  if (style !== 'returns') return nothing;
  return given
    ? round(given, text.returned)
    : { before: [put(tree.start + 'return'.length, text.returnedNothing)], after: [] };
}

function roundWait(tree: Tree, text: ContextText): Round {
  const given = child(tree, 'argument');
  const [open, close] = text.suspended;
  const inner = given
    ? round(given, text.handedOut)
    : { before: [put(tree.start + 'yield'.length, text.handedOutNothing)], after: [] };
  return { before: [put(tree.start, open), ...inner.before], after: [...inner.after, put(tree.end, close)] };
}

/** A loop that waits before each turn. */
function roundLoop(tree: Tree, text: ContextText): Round {
  const [given, body] = [child(tree, 'right'), child(tree, 'body')];
  if (!given || !body) return nothing;
  const [from, turn] = [round(given, text.handedOut), round(body, text.turn)];
  return { before: [...from.before, ...turn.before], after: [...from.after, ...turn.after] };
}

/** Round the whole of such a loop and its labels: a label has to stand right before it. */
const roundWhole = (tree: Tree, { again }: ContextText): Round => ({
  before: [put(tree.start, '{')],
  after: [put(tree.end, `${again}}`)],
});

const round = ({ start, end }: Tree, [open, close]: readonly [string, string]): Round => ({
  before: [put(start, open)],
  after: [put(end, close)],
});

const both = (outer: Round, inner: Round): Round => ({
  before: [...outer.before, ...inner.before],
  after: [...inner.after, ...outer.after],
});

/** Whether a statement, without its labels, waits before each turn. */
function isWaitingLoop(tree: Tree): boolean {
  const labelled = tree.type === 'LabeledStatement' ? child(tree, 'body') : undefined;
  return labelled ? isWaitingLoop(labelled) : tree.type === 'ForOfStatement' && tree['await'] === true;
}
