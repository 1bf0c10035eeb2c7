import { tiers, type Profile, type Tier } from '../../../lab/model/profile.ts';
import { meaningInk, type Meaning } from '../../charts/flame-palette.ts';

const tierMeanings: Record<Tier, Meaning> = {
  none: 'unknown',
  ignition: 'slow',
  sparkplug: 'warm',
  maglev: 'warmer',
  turbofan: 'top',
  llint: 'slow',
  baseline: 'warm',
  dfg: 'warmer',
  ftl: 'top',
};

/** The index of the colour of each function by its tier. */
export const tierInks = (profile: Profile): Uint8Array =>
  frameTiers(profile).map((tier) => meaningInk(tierMeanings[tiers[tier]]));

/** The tier that has most of each function's self weight, by index of `tiers`; `none` where nothing is told. */
function frameTiers({ frames, nodes, samples }: Profile): Uint8Array {
  const count = frames.name.length;
  const weights = new Float64Array(count * tiers.length);
  for (let i = 0; i < samples.node.length; i++) {
    weights[nodes.frame[samples.node[i]] * tiers.length + (samples.tier?.[i] ?? 0)] += samples.weight[i];
  }
  return Uint8Array.from({ length: count }, (_, frame) => {
    const of = weights.subarray(frame * tiers.length, (frame + 1) * tiers.length);
    return of.reduce((most, weight, tier) => (weight > of[most] ? tier : most), 0);
  });
}
