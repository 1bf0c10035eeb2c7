const perPage = 512;

/** How often each duration came, to within 0.2 % of its size. */
export interface Bins {
  add(value: number): void;
  total(): number;
  /** The value below which this share of all lies; NaN of nothing. Cost: O(512), and nothing the second time. */
  quantile(level: number): number;
  /** Bins in use, from least to greatest. */
  visit(see: (low: number, high: number, count: number) => void): void;
}

/** The bins of one power of two. `first` is the number of its first bin. */
type Page = { first: number; counts: Uint32Array; total: number };

const bits = new DataView(new ArrayBuffer(8));

function binOf(value: number): number {
  bits.setFloat64(0, value);
  return bits.getUint32(0) >>> 11;
}

/** The least value in a bin. */
function edge(bin: number): number {
  bits.setUint32(0, bin << 11);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/**
 * A bin is what the upper 21 bits of a float have in common: sign, exponent and nine bits of mantissa.
 * So its number needs no logarithm, and a page of 512 is one power of two, made when first used.
 */
export function createBins(): Bins {
  const known = new Map<number, number>();
  let pages: Page[] = [];
  let latest: Page | undefined;
  let total = 0;

  const pageOf = (first: number) => {
    if (latest?.first !== first) latest = pages.find((page) => page.first === first) ?? newPage(first);
    return latest;
  };
  const newPage = (first: number) => {
    const page = { first, counts: new Uint32Array(perPage), total: 0 };
    pages = [...pages, page].sort((a, b) => a.first - b.first);
    return page;
  };
  return {
    add(value) {
      // A clock that went back or stood still gives no duration: least bin.
      const bin = binOf(value > 0 ? value : 0);
      const page = pageOf(bin - (bin % perPage));
      page.counts[bin - page.first]++;
      page.total++;
      total++;
      if (known.size > 0) known.clear();
    },
    total: () => total,
    quantile(level) {
      const value = known.get(level) ?? quantile(pages, level * total);
      known.set(level, value);
      return value;
    },
    visit(see) {
      for (const { first, counts } of pages) {
        for (let i = 0; i < perPage; i++) {
          if (counts[i] > 0) see(edge(first + i), edge(first + i + 1), counts[i]);
        }
      }
    },
  };
}

/** Along the bins to the one that holds the rank, and within it in proportion. */
function quantile(pages: readonly Page[], rank: number): number {
  let before = 0;
  const last = pages.at(-1);
  for (const page of pages) {
    const { first, counts, total } = page;
    if (page !== last && before + total <= rank) {
      before += total;
      continue;
    }
    const i = binAt(counts, rank - before);
    const inside = rank - before - i.before;
    const [low, high] = [edge(first + i.bin), edge(first + i.bin + 1)];
    return low + (high - low) * Math.min(1, inside / counts[i.bin]);
  }
  return Number.NaN;
}

/** The bin in use that holds a rank, or the last of them, and how many lie before it. */
function binAt(counts: Uint32Array, rank: number): { bin: number; before: number } {
  const found = { bin: 0, before: 0 };
  let before = 0;
  for (let bin = 0; bin < counts.length && before <= rank; bin++) {
    if (counts[bin] === 0) continue;
    found.bin = bin;
    found.before = before;
    before += counts[bin];
  }
  return found;
}
