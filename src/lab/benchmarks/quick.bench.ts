/** A little of everything, to see in seconds that a machine and its runtimes measure as they should. */
import { bench, group } from 'arsenal-lab';

const records = Array.from({ length: 100 }, (_, id) => ({
  id,
  name: `record ${id}`,
  tags: ['a', 'b'],
  price: id * 1.25,
}));
const json = JSON.stringify(records);
const numbers = Array.from({ length: 500 }, (_, i) => (i * 7_919) % 500);
const words = records.map(({ name }) => name);
const text = words.map((word, i) => `${word} <user${i}@host${i % 7}.org>`).join(', ');

group('quick', () => {
  bench('JSON.parse 100 records', (): unknown => JSON.parse(json), {
    check: (parsed) => Array.isArray(parsed) && parsed.length === 100,
  });
  bench('toSorted 500 numbers', () => numbers.toSorted((a, b) => a - b), {
    check: (sorted) => sorted[0] === 0 && sorted[499] === 499,
  });
  bench(
    'Map of 100 words',
    () => {
      const lengths = new Map<string, number>();
      for (const word of words) lengths.set(word, word.length + (lengths.get(word) ?? 0));
      return lengths;
    },
    { check: (lengths) => lengths.size === 100 },
  );
  bench('match 100 addresses', () => text.match(/[a-z]+\d+@([a-z]+\d)\.org/g), {
    check: (found) => found?.length === 100,
  });
});
