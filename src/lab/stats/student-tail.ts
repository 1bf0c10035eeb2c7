import { betaFraction } from './beta-fraction.ts';
import { gammaRatio } from './gamma-ratio.ts';

/** Density of Student's distribution. Shape: any t, df > 0 → a positive number. Source: Abramowitz & Stegun 26.7. */
export const studentDensity = (t: number, df: number): number =>
  (gammaRatio(df / 2) / Math.sqrt(Math.PI * df)) * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df));

/**
 * The chance that a Student variable exceeds t.
 *
 * Shape:  t ≥ 0, df > 0 → (0, ½].
 * Source: Abramowitz & Stegun 26.7.1 and 26.5.27: half the incomplete beta function of df ÷ (df + t²).
 * Errors: within 1e-13 of the value. Cost: O(√df) at worst.
 */
export function studentTail(t: number, df: number): number {
  const a = df / 2;
  const x = df / (df + t * t);
  const y = (t * t) / (df + t * t);
  // xᵃ √y / B(a, ½), of which both sides of the symmetry are made.
  const common =
    (Math.exp(-a * Math.log1p((t * t) / df)) * Math.sqrt(y) * gammaRatio(a)) / Math.sqrt(Math.PI);
  return x < (a + 1) / (a + 2.5)
    ? (common * betaFraction(x, a, 0.5)) / a / 2
    : (1 - 2 * common * betaFraction(y, 0.5, a)) / 2;
}
