import { bench } from 'arsenal-lab';

// Seeded: the same numbers in every run, from -1 to 1.
function doubles(n: number, seed: number): Float64Array {
  return Float64Array.from(
    { length: n },
    () => (seed = (seed * 48_271) % 2_147_483_647) / 1_073_741_823.5 - 1,
  );
}

const isNear = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  a.length === b.length && Array.from(a).every((number, i) => Math.abs(number - b[i]) < 1e-9);

bench(
  'sum of 100,000',
  (numbers) => {
    let sum = 0;
    for (let i = 0; i < numbers.length; i++) sum += numbers[i];
    return sum;
  },
  {
    setup: () => doubles(100_000, 1),
    check: (sum, _params, numbers) => isNear([sum], [Array.from(numbers).reduceRight((a, b) => a + b)]),
  },
);

bench(
  'prefix sums of 100,000',
  ({ numbers, sums }) => {
    let sum = 0;
    for (let i = 0; i < numbers.length; i++) {
      sum += numbers[i];
      sums[i] = sum;
    }
    return sums;
  },
  {
    setup: () => ({ numbers: doubles(100_000, 2), sums: new Float64Array(100_000) }),
    // Back to where it came from: differences of the sums.
    check: (sums, _params, { numbers }) =>
      isNear(
        sums.map((sum, i) => sum - (i > 0 ? sums[i - 1] : 0)),
        numbers,
      ),
  },
);

type Matrices = { a: Float64Array; b: Float64Array; product: Float64Array };

// Row by row through both matrices, so that memory is read in order.
function multiply({ a, b, product }: Matrices, { n }: { n: number }): Float64Array {
  product.fill(0);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < n; k++) {
      const factor = a[row * n + k];
      for (let column = 0; column < n; column++) product[row * n + column] += factor * b[k * n + column];
    }
  }
  return product;
}

bench('matrix product', multiply, {
  params: { n: [16, 64] },
  setup: ({ n }: { n: number }) => ({
    a: doubles(n * n, 3),
    b: doubles(n * n, 4),
    product: new Float64Array(n * n),
  }),
  // By the definition: each element is a row times a column.
  check: (product, { n }, { a, b }) =>
    isNear(
      product,
      Array.from({ length: n * n }, (_, i) => {
        const [row, column] = [Math.floor(i / n), i % n];
        return Array.from({ length: n }, (_, k) => a[row * n + k] * b[k * n + column]).reduce(
          (x, y) => x + y,
        );
      }),
    ),
});

type Signal = { re: Float64Array; im: Float64Array };
type Transform = Signal & { out: Signal; cos: Float64Array; sin: Float64Array };

// Cooley and Tukey's fast Fourier transform, radix 2: reorder by reversed bits, then join halves.
function fft({ re, im, out, cos, sin }: Transform): Signal {
  const n = re.length;
  for (let i = 0, j = 0; i < n; i++) {
    out.re[j] = re[i];
    out.im[j] = im[i];
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
  }
  for (let half = 1; half < n; half *= 2) {
    const step = n / (2 * half);
    for (let start = 0; start < n; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const low = start + k;
        const high = low + half;
        const c = cos[k * step];
        const s = sin[k * step];
        const x = out.re[high] * c + out.im[high] * s;
        const y = out.im[high] * c - out.re[high] * s;
        out.re[high] = out.re[low] - x;
        out.im[high] = out.im[low] - y;
        out.re[low] += x;
        out.im[low] += y;
      }
    }
  }
  return out;
}

// The sum the transform stands for, written out: n² steps instead of n log n.
function slowTransform(part: 're' | 'im', { re, im }: Signal): number[] {
  const n = re.length;
  return Array.from({ length: n }, (_, k) => {
    let sum = 0;
    for (let t = 0; t < n; t++) {
      const angle = (-2 * Math.PI * ((k * t) % n)) / n;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      sum += part === 're' ? re[t] * c - im[t] * s : re[t] * s + im[t] * c;
    }
    return sum;
  });
}

bench('Fourier transform of 1,024', fft, {
  setup() {
    const n = 1_024;
    const angles = Float64Array.from({ length: n / 2 }, (_, k) => (2 * Math.PI * k) / n);
    return {
      re: doubles(n, 5),
      im: doubles(n, 6),
      out: { re: new Float64Array(n), im: new Float64Array(n) },
      cos: angles.map(Math.cos),
      sin: angles.map(Math.sin),
    };
  },
  check: ({ re, im }, _params, transform) =>
    isNear(re, slowTransform('re', transform)) && isNear(im, slowTransform('im', transform)),
});

bench(
  'Mandelbrot set, 64 × 64',
  () => {
    let total = 0;
    for (let row = 0; row < 64; row++) {
      for (let column = 0; column < 64; column++) {
        const re = (3 * column) / 64 - 2;
        const im = (3 * row) / 64 - 1.5;
        let x = 0;
        let y = 0;
        for (let count = 0; count < 100 && x * x + y * y <= 4; count++) {
          const next = x * x - y * y + re;
          y = 2 * x * y + im;
          x = next;
          total++;
        }
      }
    }
    return total;
  },
  {
    // The WebAssembly module of this lab counts the same.
    check: (total) => total === 87_130,
  },
);

bench(
  'prime numbers below 100,000',
  (composite) => {
    composite.fill(0);
    let primes = 0;
    for (let number = 2; number < composite.length; number++) {
      if (composite[number]) continue;
      primes++;
      for (let multiple = number * number; multiple < composite.length; multiple += number)
        composite[multiple] = 1;
    }
    return primes;
  },
  {
    setup: () => new Uint8Array(100_000),
    check: (primes) => primes === 9_592, // π(10⁵)
  },
);
