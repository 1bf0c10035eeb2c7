/**
 * Γ(a + ½) / Γ(a), without the loss of digits of two log-gammas subtracted.
 *
 * Shape:  a > 0 → a positive number, near √a.
 * Source: Tricomi & Erdélyi (1951), the asymptotic series, after Γ(a + 1) = a Γ(a) has moved a past 30.
 * Errors: within 1e-14 of the value. Cost: O(1).
 */
export function gammaRatio(a: number): number {
  let factor = 1;
  let far = a;
  for (; far < 30; far++) factor *= far / (far + 0.5);
  const series = SERIES.reduceRight((sum, coefficient) => coefficient + sum / far, 0);
  return factor * Math.sqrt(far) * series;
}

const SERIES = [
  1,
  -1 / 8,
  1 / 128,
  5 / 1024,
  -21 / 32_768,
  -399 / 262_144,
  869 / 4_194_304,
  39_325 / 33_554_432,
];
