import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { RecordedNode, Recording } from './recording.ts';

/** `distinct`: no two of the recordings are of the same program, so that no viewer may take their functions for the same. */
export type Merged = { bytes: number; distinct?: boolean };

/**
 * Writes one profile of about so many bytes: recordings one after the other under one root, again and again, each with a
 * tree of its own, the last one cut.
 */
export async function writeMerged(
  path: string,
  recordings: readonly Recording[],
  { bytes, distinct = false }: Merged,
): Promise<void> {
  const pieces = piecesOf(recordings, bytes);
  const out = createWriteStream(path);
  const firsts = firstIds(pieces);
  await put(out, `{"nodes":[${JSON.stringify(rootOf(pieces, firsts))}`);
  for (const [nth, { nodes }] of pieces.entries()) {
    const tops = new Set(distinct ? nodes[0].children : []);
    const told = nodes.slice(1).map((node) => (tops.has(node.id) ? renamed(node, nth) : node));
    await put(out, told.map((node) => `,${nodeText(node, firsts[nth])}`).join(''));
  }
  const total = pieces.reduce(
    (sum, { timeDeltas }) => sum + timeDeltas.reduce((all, delta) => all + delta, 0),
    0,
  );
  await put(out, `],"startTime":0,"endTime":${total},"samples":[`);
  for (const [nth, { samples }] of pieces.entries())
    await put(
      out,
      joined(
        nth,
        samples.map((id) => moved(id, firsts[nth])),
      ),
    );
  await put(out, '],"timeDeltas":[');
  for (const [nth, { timeDeltas }] of pieces.entries()) await put(out, joined(nth, timeDeltas));
  out.end(']}');
  await once(out, 'finish');
}

/** A recording's root is node 1; those of all pieces are one. */
const moved = (id: number, first: number) => (id === 1 ? 1 : id + first);
const joined = (nth: number, numbers: readonly number[]) =>
  (nth > 0 && numbers.length > 0 ? ',' : '') + numbers.join(',');

const nodeText = (node: RecordedNode, first: number) =>
  JSON.stringify({
    ...node,
    id: moved(node.id, first),
    ...(node.children && { children: node.children.map((id) => moved(id, first)) }),
  });

const renamed = (node: RecordedNode, nth: number): RecordedNode => ({
  ...node,
  callFrame: {
    functionName: `program ${nth + 1}, ${node.id}`,
    scriptId: '0',
    url: '',
    lineNumber: -1,
    columnNumber: -1,
  },
});

function rootOf(pieces: readonly Recording[], firsts: readonly number[]): RecordedNode {
  const children = pieces.flatMap(({ nodes }, nth) =>
    (nodes[0].children ?? []).map((id) => moved(id, firsts[nth])),
  );
  return { ...pieces[0].nodes[0], id: 1, children };
}

function firstIds(pieces: readonly Recording[]): number[] {
  let next = 1;
  return pieces.map(({ nodes }) => {
    const first = next;
    next += nodes.reduce((most, { id }) => Math.max(most, id), 0);
    return first;
  });
}

/** In turns until there are bytes enough; of the last one as much as still fits. */
function piecesOf(recordings: readonly Recording[], bytes: number): Recording[] {
  const sizes = recordings.map((one) => JSON.stringify(one).length);
  const pieces: Recording[] = [];
  for (let left = bytes, nth = 0; left > 0; nth = (nth + 1) % recordings.length) {
    const size = sizes[nth];
    pieces.push(left < size ? begun(recordings[nth], left / size) : recordings[nth]);
    left -= size;
  }
  return pieces;
}

/** A recording that ended earlier. */
function begun({ nodes, samples, timeDeltas }: Recording, share: number): Recording {
  const kept = samples.slice(0, Math.ceil(samples.length * share));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const met = new Set([nodes[0].id]);
  for (const leaf of kept)
    for (let id: number | undefined = leaf; id !== undefined && !met.has(id); id = parents.get(id))
      met.add(id);
  const left = nodes
    .filter(({ id }) => met.has(id))
    .map(({ children, ...node }) => ({
      ...node,
      ...(children && { children: children.filter((id) => met.has(id)) }),
    }));
  return { nodes: left, samples: kept, timeDeltas: timeDeltas.slice(0, kept.length) };
}

async function put(out: WriteStream, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
  await setImmediate();
}
