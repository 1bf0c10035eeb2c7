import { normalCentre } from './normal-centre.ts';
import { normalDensity } from './normal-density.ts';

/**
 * The tail of the standard normal distribution beyond z in units of its density at z, which neither
 * underflows nor loses digits however far out.
 *
 * Shape:  z ≥ 0 → √(π/2) at 0, near 1/z far out.
 * Source: Mills (1926); below 1.5 from the centre, beyond by the continued fraction of Laplace, Abramowitz &
 *         Stegun 26.2.14, from its last term inwards.
 * Errors: within 5e-15 of the value. Cost: O(1): 200 terms at 1.5, 15 at 10.
 */
export function millsRatio(z: number): number {
  if (z < 1.5) return (0.5 - normalCentre(z)) / normalDensity(z);
  let fraction = z;
  for (let term = Math.ceil(10 + 430 / (z * z)); term > 0; term--) fraction = z + term / fraction;
  return 1 / fraction;
}
