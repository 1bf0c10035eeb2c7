import type { CallNodes } from '../../model/profile.ts';
import { callChildren } from './call-children.ts';

/**
 * For each calling context, the outermost one of the same function that it stands within: itself, where a function
 * has not called itself.
 *
 * Cost: O(n), by one walk through the tree without recursion.
 */
export function outermostCalls(nodes: CallNodes, frameCount: number): Uint32Array {
  const { first, next } = callChildren(nodes);
  const { parent, frame } = nodes;
  const outermost = new Uint32Array(parent.length);
  /** The outermost call under way of each function, counted from 1. */
  const open = new Uint32Array(frameCount);
  const enter = (node: number): void => {
    if (open[frame[node]] === 0) open[frame[node]] = node + 1;
    outermost[node] = open[frame[node]] - 1;
  };
  const leave = (node: number): void => {
    if (open[frame[node]] === node + 1) open[frame[node]] = 0;
  };
  enter(0);
  for (let node = first[0]; node > 0;) {
    enter(node);
    if (first[node] > 0) {
      node = first[node];
      continue;
    }
    leave(node);
    while (next[node] === 0 && parent[node] > 0) {
      node = parent[node];
      leave(node);
    }
    node = next[node];
  }
  return outermost;
}
