import type { Profile } from '../../model/profile.ts';
import { createProfileBuilder } from '../profile-builder.ts';
import { createCallFrames, type CallFrames } from './call-frames.ts';
import { offsetOf, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { keysOf, readFields, readItems } from './read-json.ts';
import { readNumber } from './read-number.ts';
import { addSample, childOf } from './stacks.ts';

/** One of the nodes, which stand within each other. */
type Row = { parent: number; frame: number; size: number; offset: number };

/** V8 records 128 at most. */
const deepest = 1_000;

/**
 * V8's sampling heap profile at the cursor: bytes allocated by each stack and still alive.
 *
 * Source: Chrome DevTools Protocol, type `HeapProfiler.SamplingHeapProfile`.
 * Errors: `FileFault`.
 */
export function readHeapProfile(cursor: Cursor, title: string): Profile {
  const builder = createProfileBuilder({ title, source: 'v8-heap', unit: 'bytes', ordered: false });
  const rows: Row[] = [];
  const callFrames = createCallFrames(builder.frame);
  readFields(cursor, keysOf('head'), () => readNode(cursor, callFrames, rows, { parent: -1, depth: 0 }));
  const nodes = new Uint32Array(rows.length);
  for (const [index, { parent, frame, size, offset }] of rows.entries()) {
    if (frame < 0) broken(offset, 'a node without a call frame');
    nodes[index] = childOf(builder, parent < 0 ? 0 : nodes[parent], frame);
    if (size !== 0) addSample(builder, nodes[index], size, offset);
  }
  return builder.profile();
}

const keys = keysOf('callFrame', 'selfSize', 'children');

function readNode(
  cursor: Cursor,
  callFrames: CallFrames,
  rows: Row[],
  { parent, depth }: { parent: number; depth: number },
): void {
  if (depth > deepest) broken(offsetOf(cursor), `a stack of more than ${deepest} functions`);
  const index = rows.length;
  const row: Row = { parent, frame: -1, size: 0, offset: offsetOf(cursor) };
  rows.push(row);
  readFields(cursor, keys, (key) => {
    if (key === 0) row.frame = callFrames.read(cursor);
    else if (key === 1) row.size = readNumber(cursor);
    else readItems(cursor, () => readNode(cursor, callFrames, rows, { parent: index, depth: depth + 1 }));
  });
}
