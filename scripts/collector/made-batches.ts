import { gzipSync } from 'node:zlib';
import type { Random } from '../../src/lab/model/units.ts';
import { smallRunText } from './small-run-text.ts';

/** Runs as text, and the same in packed batches as a device posts them. */
export type Made = { texts: string[]; batches: Buffer<ArrayBuffer>[] };

let made = 0;

/** That many runs that there never were before, in batches of that size. */
export function madeBatches(runs: number, size: number, random: Random): Made {
  const texts = Array.from({ length: runs }, () => smallRunText(`bench-${(made += 1)}`, random));
  const batches: Buffer<ArrayBuffer>[] = [];
  for (let at = 0; at < runs; at += size) batches.push(packed(texts.slice(at, at + size)));
  return { texts, batches };
}

const packed = (texts: readonly string[]) => gzipSync(`${texts.join('\n')}\n`, { level: 6 });
