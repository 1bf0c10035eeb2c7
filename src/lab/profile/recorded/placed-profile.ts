import type { CallFrame, CpuProfile, PositionTick } from '../../model/cpu-profile.ts';
import type { HeapNode, HeapProfile } from '../../model/heap-profile.ts';

/** A place in a file; lines and columns from 1. */
export type Place = { url: string; line: number; column: number };

/** Where a place of a script is in the file the script is from; undefined where it is from none. Lines and columns from 1. */
export type Placing = (line: number, column: number) => Place | undefined;

/** Whether an address is that of a benchmark's script, and what is ours in it is to be called. */
export type ScriptNames = { isScript: (url: string) => boolean; own: string };

/**
 * A profile whose places in the benchmark's script are those of the files that a person wrote, for a viewer to open.
 *
 * Shape:  what `placing` knows no place for keeps its own, under the name of what is ours.
 * Assumes the lines that were on are in the file of their function; any other is left out.
 */
export function placedProfile(profile: CpuProfile, names: ScriptNames, placing: Placing): CpuProfile {
  const nodes = profile.nodes.map((node) => {
    const { callFrame, positionTicks } = node;
    if (!names.isScript(callFrame.url)) return node;
    const placed = placedFrame(callFrame, names, placing);
    const ticks = positionTicks && placedTicks(positionTicks, placed.url, placing);
    return { ...node, callFrame: placed, ...(ticks && { positionTicks: ticks }) };
  });
  return { ...profile, nodes };
}

/** The same of where memory was allocated. */
export function placedHeapProfile(profile: HeapProfile, names: ScriptNames, placing: Placing): HeapProfile {
  const placed = (node: HeapNode): HeapNode => ({
    ...node,
    callFrame: placedFrame(node.callFrame, names, placing),
    children: node.children.map(placed),
  });
  return { ...profile, head: placed(profile.head) };
}

function placedFrame(frame: CallFrame, { isScript, own }: ScriptNames, placing: Placing): CallFrame {
  if (!isScript(frame.url)) return frame;
  const place = placing(frame.lineNumber + 1, frame.columnNumber + 1);
  if (!place) return { ...frame, url: own };
  return { ...frame, url: place.url, lineNumber: place.line - 1, columnNumber: place.column - 1 };
}

function placedTicks(positionTicks: readonly PositionTick[], url: string, placing: Placing): PositionTick[] {
  const byLine = new Map<number, number>();
  for (const { line, ticks } of positionTicks) {
    const place = placing(line, 1);
    if (place?.url === url) byLine.set(place.line, (byLine.get(place.line) ?? 0) + ticks);
  }
  return Array.from(byLine, ([line, ticks]) => ({ line, ticks }));
}
