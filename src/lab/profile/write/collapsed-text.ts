import type { Profile } from '../../model/profile.ts';
import { selfWeights } from '../self-weights.ts';
import { frameText } from './frame-text.ts';
import { stackOf } from './speedscope-text.ts';

/** A profile as collapsed stacks, a line for each that some weight was spent in, in the order of the tree. */
export function* collapsedText(profile: Profile): Generator<string> {
  const weights = selfWeights(profile).map((weight) => weight * profile.step);
  const texts = Array.from(profile.frames.name, (_, frame) => oneLine(frameText(profile, frame)));
  for (let node = 0; node < weights.length; node += 1) {
    if (weights[node] === 0) continue;
    const stack = node === 0 ? [0] : stackOf(profile, node);
    yield `${stack.map((frame) => texts[frame]).join(';')} ${weights[node]}\n`;
  }
}

/** Without what the format has a meaning for. */
const oneLine = (text: string): string =>
  text.replaceAll(';', ':').replace(/^#|[\r\n]+/g, ' ') || '(anonymous)';
