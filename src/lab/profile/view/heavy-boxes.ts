import type { Boxes } from '../../model/boxes.ts';
import type { CallNodes } from '../../model/profile.ts';
import { heaviestFirst } from './heaviest-first.ts';
import { valuesAt } from './values-at.ts';

/**
 * A tree laid out so that the heaviest of each one's children stands left. What weighs nothing has no box.
 *
 * Cost: O(n): about 30 ms for 250,000 calling contexts.
 */
export function heavyBoxes(nodes: CallNodes, totals: Uint32Array, origin?: Uint32Array): Boxes {
  const order = heaviestFirst(totals);
  const { starts, children } = listedChildren(nodes, order, totals);
  const count = 1 + children.length;
  const [queue, left, right] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  right[0] = totals[0];
  const rows: number[] = [];
  let [length, next] = [1, 0];
  for (let box = 0; box < length; box += 1) {
    if (box === next) {
      // All of this row stand in the queue, and none of the one below.
      rows.push(box);
      next = length;
    }
    let at = left[box];
    for (let child = starts[queue[box]]; child < starts[queue[box] + 1]; child += 1) {
      queue[length] = children[child];
      left[length] = at;
      at += totals[children[child]];
      right[length] = at;
      length += 1;
    }
  }
  return {
    rows: Uint32Array.from([...rows, count]),
    left,
    right,
    node: origin ? valuesAt(origin, queue) : queue,
    frame: valuesAt(nodes.frame, queue),
    total: totals[0],
  };
}

/** The children of each context in a given order: those of n stand from `starts[n]` to `starts[n + 1]`. */
function listedChildren({ parent }: CallNodes, order: Uint32Array, totals: Uint32Array) {
  const ends = new Uint32Array(parent.length + 1);
  for (let node = 1; node < parent.length; node += 1) if (totals[node] > 0) ends[parent[node] + 1] += 1;
  for (let node = 1; node < ends.length; node += 1) ends[node] += ends[node - 1];
  const starts = ends.slice();
  const children = new Uint32Array(ends[parent.length]);
  for (const node of order) {
    if (node === 0 || totals[node] === 0) continue;
    children[ends[parent[node]]] = node;
    ends[parent[node]] += 1;
  }
  return { starts, children };
}
