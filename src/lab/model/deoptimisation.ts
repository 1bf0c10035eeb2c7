import type { Profile } from './profile.ts';

/** Optimised code of a function that was given up: the function went on in a slower tier. */
export type Deoptimisation = {
  /** Microseconds from the beginning of the profile. */
  atUs: number;
  /** Index of the function in the profile: of the innermost, where it was inlined. */
  frame: number;
  /** In the engine's words: `wrong map`. */
  reason: string;
  /** Where in the file of the function, from 1; 0 where unknown. */
  line: number;
  column: number;
};

/** A function that the engine has ceased to optimise, and its reason. */
export type Disabled = { frame: number; reason: string };

/**
 * A profile whose samples tell their tiers, and what was given up while it was made.
 *
 * Assumes a sample's tier is that of the innermost function of a script on its stack, inlined or not.
 */
export type TieredProfile = { profile: Profile; deoptimisations: Deoptimisation[]; disabled: Disabled[] };
