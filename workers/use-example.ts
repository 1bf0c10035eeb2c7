import { bytesSource } from '../src/lab/profile/read/byte-source.ts';
import { cpuRest, joinRest } from '../src/lab/profile/read/cpu-rest.ts';
import { createCursor } from '../src/lab/profile/read/cursor.ts';
import { exampleProfile } from '../src/lab/profile/read/example-profile.ts';
import { nodeNear } from '../src/lab/profile/read/node-near.ts';
import {
  cpuProfile,
  createCpuParts,
  readingCpuProfile,
  readingFromNode,
} from '../src/lab/profile/read/read-cpu-profile.ts';
import { finished } from '../src/lab/profile/read/reading.ts';
import { boxesOf, wholeView } from '../src/lab/profile/view/boxes-of.ts';
import { functionTable } from '../src/lab/profile/view/function-table.ts';

/** Reads an example in two parts and lays it out, as what is opened will be. */
export function useExample(): () => void {
  const bytes = exampleProfile(2_000);
  const [source, middle] = [bytesSource(bytes), bytes.length >> 1];
  const from = middle + (nodeNear(bytes.subarray(middle)) ?? 0);
  return () => {
    const [read, rest] = [createCpuParts('', bytes.length), createCpuParts('', bytes.length)];
    const [first, second] = [createCursor(source), createCursor(source, from)];
    finished(first, readingCpuProfile(first, read, from));
    finished(second, readingFromNode(second, rest));
    joinRest(read, cpuRest(rest));
    const profile = cpuProfile(read, 0);
    for (const order of ['time', 'left-heavy'] as const) boxesOf(profile, { ...wholeView, order });
    functionTable(profile, wholeView);
  };
}
