import type { ContextBatch } from '../../model/context-batch.ts';
import type { FunctionPlace } from '../../model/function-place.ts';
import type { Profile } from '../../model/profile.ts';
import { createProfileBuilder, type ProfileBuilder } from '../profile-builder.ts';

/** What is recorded: the case, the file its text is said to be in, and the functions of the text. */
export type Recorded = {
  title: string;
  file: string;
  functions: readonly FunctionPlace[];
  isShared: boolean;
};

/** A profile that grows while a case runs. */
export interface Recording {
  /** What is seen before belongs to getting ready: its contexts are kept, its time is not. */
  begin(): void;
  take(batch: ContextBatch): void;
  /** How many times slower the case was than without being looked at. */
  slowed(slowdown: number): void;
  profile(): Profile;
  facts(): RecordingFacts;
}

/** Looks while the case was on or waited for, looks at all, the time of these, and looks that make no sense. */
export type RecordingFacts = { samples: number; looks: number; spanUs: number; torn: number };

/**
 * Makes a profile of what is seen of the calling contexts of a thread.
 *
 * Units:  microseconds, or calls where the thread could not be looked at.
 * Errors: none: what makes no sense is left out and counted, as it comes from a thread that runs a stranger's code.
 */
export function createRecording({ title, file, functions, isShared }: Recorded): Recording {
  const unit = isShared ? 'microseconds' : 'count';
  const builder = createProfileBuilder({ title, source: 'lab', unit, ordered: isShared });
  const nodes = createContextNodes(builder, { title, file, functions });
  const facts: RecordingFacts = { samples: 0, looks: 0, spanUs: 0, torn: 0 };
  let [isOn, slowdown] = [false, NaN];
  const look = (context: number, us: number) => {
    facts.looks++;
    facts.spanUs += us;
    const node = nodes.of(context);
    if (node === undefined || us < 0) facts.torn++;
    if (!node || us < 0) return;
    facts.samples++;
    builder.sample(node, us);
  };
  const count = (calls: Float64Array, before: Float64Array) => {
    for (let context = 1; context < calls.length; context++) {
      const more = calls[context] - (before.at(context) ?? 0);
      const node = nodes.of(context);
      if (node !== undefined && more > 0) builder.sample(node, more);
    }
  };
  let counted: Float64Array = new Float64Array(0);
  return {
    begin: () => void (isOn = true),
    take({ from, contexts, seen }) {
      if (nodes.learn(from, contexts) === 'anew') counted = new Float64Array(0);
      if (seen.kind === 'calls') {
        if (isOn) count(seen.calls, counted);
        counted = seen.calls;
      } else if (isOn) {
        for (let at = 0; at + 1 < seen.samples.length; at += 2) look(seen.samples[at], seen.samples[at + 1]);
      }
    },
    slowed: (times) => void (slowdown = times),
    facts: () => ({ ...facts }),
    profile: () => ({ ...builder.profile(), ...(slowdown > 0 && { slowdown }) }),
  };
}

/** Which node of the profile each context is. */
function createContextNodes(builder: ProfileBuilder, { title, file, functions }: Omit<Recorded, 'isShared'>) {
  // Only those that come up: a profile has no functions that nobody called.
  const frame = (id: number) => builder.frame({ ...functions[id], file });
  const first = [
    0,
    builder.node(0, builder.frame({ name: `case ${title}`, file })),
    builder.node(0, builder.frame({ name: '(waiting)', kind: 'idle' })),
  ];
  let nodes = [...first];
  return {
    of: (context: number) => (context >= 0 && context < nodes.length ? nodes[context] : undefined),
    /** A thread tells all its contexts, the first of them too; another one that runs the case once more begins anew. */
    learn(from: number, contexts: Int32Array): 'more' | 'anew' {
      const known = from === 0 ? first.length : 0;
      if (from === 0) nodes = [...first];
      if (from + known !== nodes.length) return 'more';
      for (let at = 2 * known; at + 1 < contexts.length; at += 2) {
        const [caller, id] = [contexts[at], contexts[at + 1]];
        const isSense = caller >= 0 && caller < nodes.length && id >= 0 && id < functions.length;
        nodes.push(isSense ? builder.node(nodes[caller], frame(id)) : 0);
      }
      return from === 0 ? 'anew' : 'more';
    },
  };
}
