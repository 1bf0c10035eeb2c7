const TINY = 1e-300;
const MOST_TERMS = 100_000;

/**
 * The continued fraction of the incomplete beta function: I_x(a, b) = xᵃ (1−x)ᵇ / (a B(a, b)) times this.
 *
 * Shape:  0 ≤ x < (a + 1) / (a + b + 2), where it converges fast; a, b > 0 → a positive number.
 * Source: DLMF 8.17.22, evaluated by Lentz's method as modified by Thompson & Barnett (1986).
 * Cost:   O(√max(a, b)) terms.
 */
export function betaFraction(x: number, a: number, b: number): number {
  let d = awayFromZero(1 - ((a + b) * x) / (a + 1));
  let c = 1;
  d = 1 / d;
  let value = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      change *= c * d;
    }
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

const awayFromZero = (x: number) => (Math.abs(x) < TINY ? TINY : x);
