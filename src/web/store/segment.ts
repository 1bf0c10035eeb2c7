import type { Phase } from '../../lab/model/run.ts';

/** Samples in a row of one replicate and phase, by index: up to but not including `to`. */
export type Segment = { from: number; to: number; replicate: number; phase: Phase };
