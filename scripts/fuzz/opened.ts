import type { Profile } from '../../src/lab/model/profile.ts';
import { bytesSource } from '../../src/lab/profile/read/byte-source.ts';
import { readProfiles } from '../../src/lab/profile/read/read-profiles.ts';
import { boxesOf, wholeView } from '../../src/lab/profile/view/boxes-of.ts';
import { functionTable } from '../../src/lab/profile/view/function-table.ts';

/** What came of a file: how many profiles are in it, or what is said to be wrong. It throws what nobody foresaw. */
export type Opened = { profiles: number } | { message: string };

/** Opens a file and lays out what is in it. */
export function opened(bytes: Uint8Array): Opened {
  const read = readProfiles(bytesSource(bytes), 'file');
  if (!read.ok) return { message: checkedMessage(read.failure, bytes.length) };
  for (const profile of read.value) checkProfile(profile);
  return { profiles: read.value.length };
}

function checkedMessage(failure: object, size: number): string {
  const message = 'message' in failure && typeof failure.message === 'string' ? failure.message : '';
  if (message === '') throw new Error(`a failure that says nothing: ${JSON.stringify(failure)}`);
  if ('offset' in failure && !(Number(failure.offset) >= 0 && Number(failure.offset) <= size))
    throw new Error(`a failure at no byte of the file: ${JSON.stringify(failure)}`);
  return message;
}

/** Columns fit together, and every order of the graph shows all of the weight once. */
function checkProfile(profile: Profile): void {
  const { nodes, samples, frames, strings } = profile;
  const total = samples.weight.reduce((sum, weight) => sum + weight, 0);
  const sound =
    total < 2 ** 32 &&
    nodes.parent.every((parent, node) => (node === 0 ? parent === 0 : parent < node)) &&
    nodes.frame.every((frame) => frame < frames.name.length) &&
    samples.node.every((node) => node < nodes.parent.length) &&
    frames.name.every((name) => name < strings.length);
  if (!sound) throw new Error('a profile whose columns do not fit together');
  for (const order of ['time', 'left-heavy', 'inverted'] as const) {
    const boxes = boxesOf(profile, { ...wholeView, order });
    if (boxes.total !== total) throw new Error(`${order} shows ${boxes.total} of ${total}`);
  }
  const { self } = functionTable(profile, wholeView);
  if (self.reduce((sum, weight) => sum + weight, 0) !== total)
    throw new Error('self weights are not the total');
}
