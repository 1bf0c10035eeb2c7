import { wholeColumn } from '../model/column.ts';
import {
  frameKinds,
  tiers,
  type FrameKind,
  type Profile,
  type ProfileSource,
  type Tier,
  type WeightUnit,
} from '../model/profile.ts';

/** A function as a source tells it; lines and columns from 1. */
export type FrameTold = { name: string; file?: string; line?: number; column?: number; kind?: FrameKind };

/** What is known of a profile before its first sample. */
export type ProfileHead = { title: string; source: ProfileSource; unit: WeightUnit; ordered: boolean };

/** Takes in frames, stacks and samples as they are read, and gives the profile of them. */
export interface ProfileBuilder {
  /** The index of a function; the same for the same name, file, place and kind. */
  frame: (told: FrameTold) => number;
  /** The index of a calling context; the same for the same caller and function. The root's is 0. */
  node: (parent: number, frame: number) => number;
  /** Weights are rounded so that their running total is never off by more than half a unit. */
  sample: (node: number, weight: number, tier?: Tier) => void;
  profile: () => Profile;
}

const LARGEST = 2 ** 32 - 1;
/** Room for as many callers as a number can be told apart with. */
const FRAMES = 2 ** 26;

/** A profile that grows. Cost: O(1) each; texts are kept once. */
export function createProfileBuilder(head: ProfileHead): ProfileBuilder {
  const texts = createTexts();
  const frames = createFrames(texts);
  const nodes = createNodes();
  nodes.of(0, frames.of({ name: '(root)', kind: 'root' }));
  const samples = createSamples();
  return {
    frame: frames.of,
    node: nodes.of,
    sample: samples.add,
    profile: () => ({
      ...head,
      strings: texts.all(),
      frames: frames.all(),
      nodes: nodes.all(),
      ...samples.all(),
    }),
  };
}

function createTexts() {
  const indices = new Map<string, number>([['', 0]]);
  return {
    of(text: string): number {
      const known = indices.get(text);
      if (known !== undefined) return known;
      indices.set(text, indices.size);
      return indices.size - 1;
    },
    all: () => [...indices.keys()],
  };
}

function createFrames(texts: ReturnType<typeof createTexts>) {
  const indices = new Map<string, number>();
  const columns = { name: wholeColumn(), file: wholeColumn(), line: wholeColumn(), column: wholeColumn() };
  const kinds = wholeColumn();
  return {
    of({ name, file = '', line = 0, column = 0, kind = 'script' }: FrameTold): number {
      const row = [texts.of(name), texts.of(file), line, column] as const;
      const key = `${row.join(' ')} ${kind}`;
      const known = indices.get(key);
      if (known !== undefined) return known;
      indices.set(key, indices.size);
      columns.name.push(row[0]);
      columns.file.push(row[1]);
      columns.line.push(line);
      columns.column.push(column);
      kinds.push(frameKinds.indexOf(kind));
      return indices.size - 1;
    },
    all: () => ({
      name: columns.name.view().slice(),
      file: columns.file.view().slice(),
      line: columns.line.view().slice(),
      column: columns.column.view().slice(),
      kind: Uint8Array.from(kinds.view()),
    }),
  };
}

function createNodes() {
  const indices = new Map<number, number>();
  const parents = wholeColumn();
  const frames = wholeColumn();
  return {
    of(parent: number, frame: number): number {
      const key = (parents.count() === 0 ? 0 : parent + 1) * FRAMES + frame;
      const known = indices.get(key);
      if (known !== undefined) return known;
      indices.set(key, indices.size);
      parents.push(parent);
      frames.push(frame);
      return indices.size - 1;
    },
    all: () => ({ parent: parents.view().slice(), frame: frames.view().slice() }),
  };
}

/** Neighbours of one node and tier are one sample. Where the total grows too large, every weight is halved and the step doubled. */
function createSamples() {
  const rows = createRows();
  let [step, exact, told] = [1, 0, 0];
  let tells = false;
  return {
    add(node: number, weight: number, tier: Tier = 'none') {
      exact += weight;
      for (; exact / step > LARGEST; step *= 2) told = rows.halve();
      const until = Math.round(exact / step);
      tells ||= tier !== 'none';
      rows.add(node, until - told, tiers.indexOf(tier));
      told = until;
    },
    all() {
      const { tier, ...told } = rows.all();
      return { step, samples: { ...told, ...(tells && { tier }) } };
    },
  };
}

function createRows() {
  const [nodes, weights, seen] = [wholeColumn(), wholeColumn(), wholeColumn()];
  let [lastNode, lastTier] = [-1, -1];
  return {
    add(node: number, weight: number, tier: number) {
      if (node === lastNode && tier === lastTier) {
        weights.view()[weights.count() - 1] += weight;
        return;
      }
      [lastNode, lastTier] = [node, tier];
      nodes.push(node);
      weights.push(weight);
      seen.push(tier);
    },
    /** The new total. */
    halve(): number {
      let [before, after] = [0, 0];
      for (const [index, weight] of weights.view().entries()) {
        before += weight;
        const until = Math.round(before / 2);
        weights.view()[index] = until - after;
        after = until;
      }
      return after;
    },
    all: () => ({
      node: nodes.view().slice(),
      weight: weights.view().slice(),
      tier: Uint8Array.from(seen.view()),
    }),
  };
}
