import { wholeColumn } from '../../model/column.ts';
import type { TreeRows } from '../../model/cpu-rest.ts';
import type { CallNodes } from '../../model/profile.ts';
import { createPairTable } from '../pair-table.ts';
import { broken } from './file-fault.ts';

/** Calling contexts as V8 tells them: numbered somehow, in any order, each with its children or with its parent. */
export interface CallTree {
  /** Takes in a node; nodes are counted from 0, in the order of the file. */
  add: (id: number, frame: number) => void;
  child: (index: number, childId: number) => void;
  parent: (index: number, parentId: number) => void;
  count: () => number;
  /** What was taken in so far. */
  rows: () => TreeRows;
  /** Takes in what another one took in of the same file, farther on; its frames are told anew by `frameOf`. */
  append: (rows: TreeRows, frameOf: Uint32Array) => void;
  finish: (offset: number) => FinishedTree;
}

export type FinishedTree = {
  nodes: CallNodes;
  /** Where each node of the file went, in the order of the file. */
  place: Uint32Array;
  /** Makes calling contexts of nodes' numbers, in place. */
  resolve: (ids: Uint32Array) => void;
};

/** Deeper, no engine records. */
const deepest = 20_000;
const none = 2 ** 32 - 1;

/** Cost: 20 bytes a node while it grows. */
export function createCallTree(): CallTree {
  const ids = wholeColumn();
  const frames = wholeColumn();
  const links = { caller: wholeColumn(), called: wholeColumn() };
  const told = { node: wholeColumn(16), caller: wholeColumn(16) };
  const rows = (): TreeRows => ({
    id: ids.view(),
    frame: frames.view(),
    caller: links.caller.view(),
    called: links.called.view(),
    node: told.node.view(),
    callerId: told.caller.view(),
  });
  return {
    add(id, frame) {
      ids.push(id);
      frames.push(frame);
    },
    child(index, id) {
      links.caller.push(index);
      links.called.push(id);
    },
    parent(index, id) {
      told.node.push(index);
      told.caller.push(id);
    },
    count: ids.count,
    rows,
    append(more, frameOf) {
      const first = ids.count();
      ids.append(more.id);
      frames.append(more.frame.map((frame) => frameOf[frame]));
      links.caller.append(more.caller.map((index) => first + index));
      links.called.append(more.called);
      told.node.append(more.node.map((index) => first + index));
      told.caller.append(more.callerId);
    },
    finish: (offset) => finishedTree(rows(), offset),
  };
}

function finishedTree({ id, frame, caller, called, node, callerId }: TreeRows, offset: number): FinishedTree {
  const indexOf = indicesOf(id, offset);
  const parents = new Uint32Array(id.length).fill(none);
  const link = (from: number, to: number): void => {
    if (parents[to] !== none && parents[to] !== from) broken(offset, 'a node with two callers');
    parents[to] = from;
  };
  for (let row = 0; row < caller.length; row += 1) link(caller[row], indexOf(called[row]));
  for (let row = 0; row < node.length; row += 1) link(indexOf(callerId[row]), node[row]);
  const { place, nodes } = placed(parents, frame, offset);
  const resolve = (seen: Uint32Array): void => {
    for (let row = 0; row < seen.length; row += 1) seen[row] = place[indexOf(seen[row])];
  };
  return { nodes, place, resolve };
}

/** From a node's number to its index. */
function indicesOf(ids: Uint32Array, offset: number): (id: number) => number {
  let largest = 0;
  for (let index = 0; index < ids.length; index += 1) if (ids[index] > largest) largest = ids[index];
  const twice = (id: number): never => broken(offset, `two nodes have the number ${id}`);
  const unknown = (id: number): never => broken(offset, `no node has the number ${id}`);
  if (largest > 8 * ids.length + 65_536) {
    const map = new Map(Array.from(ids, (id, index) => [id, index] as const));
    if (map.size < ids.length) broken(offset, 'two nodes have the same number');
    return (id) => map.get(id) ?? unknown(id);
  }
  const table = new Uint32Array(largest + 1);
  for (let index = 0; index < ids.length; index += 1) {
    if (table[ids[index]] > 0) twice(ids[index]);
    table[ids[index]] = index + 1;
  }
  return (id) => (id < table.length && table[id] > 0 ? table[id] - 1 : unknown(id));
}

/** The tree with every parent before its children, and nodes of the same caller and function made one. */
function placed(parents: Uint32Array, frames: Uint32Array, offset: number) {
  const table = createPairTable(parents.length + 1);
  const place = new Uint32Array(parents.length);
  const depths = new Uint16Array(parents.length + 1);
  // The root: its caller is one nobody else has.
  table.of(none, 0);
  const order = callersFirst(parents, offset);
  for (let step = 0; step < parents.length; step += 1) {
    const index = order ? order[step] : step;
    if (parents[index] === none && frames[index] === 0) continue;
    const caller = parents[index] === none ? 0 : place[parents[index]];
    place[index] = table.of(caller, frames[index]);
    depths[place[index]] = depths[caller] + 1;
    if (depths[caller] === deepest) broken(offset, `a stack of more than ${deepest} functions`);
  }
  const parent = table.firsts();
  parent[0] = 0;
  return { place, nodes: { parent, frame: table.seconds() } };
}

/** The nodes in an order in which callers come first; undefined where they already do. */
function callersFirst(parents: Uint32Array, offset: number): Uint32Array | undefined {
  if (isOrdered(parents)) return undefined;
  const order = new Uint32Array(parents.length);
  const { first, next } = childrenOf(parents);
  let count = 0;
  for (let index = 0; index < parents.length; index += 1) if (parents[index] === none) order[count++] = index;
  for (let at = 0; at < count; at += 1)
    for (let child = first[order[at]]; child > 0; child = next[child - 1]) order[count++] = child - 1;
  if (count < parents.length) broken(offset, 'nodes that call each other in a circle');
  return order;
}

function isOrdered(parents: Uint32Array): boolean {
  for (let index = 0; index < parents.length; index += 1)
    if (parents[index] !== none && parents[index] >= index) return false;
  return true;
}

/** First child and next sibling of each, counted from 1; 0 for none. */
function childrenOf(parents: Uint32Array) {
  const first = new Uint32Array(parents.length);
  const next = new Uint32Array(parents.length);
  for (let index = parents.length - 1; index >= 0; index -= 1) {
    const parent = parents[index];
    if (parent === none) continue;
    next[index] = first[parent];
    first[parent] = index + 1;
  }
  return { first, next };
}
