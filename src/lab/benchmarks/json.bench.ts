import { bench, text } from 'arsenal-lab';

// A real document of about 95 kB: objects in objects, many short strings, few numbers.
const source = text('browser-compat.json');

const parse = (json: string): unknown => JSON.parse(json);

// Every value, objects and arrays included.
function count(value: unknown): number {
  let total = 1;
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) total += count(child);
  }
  return total;
}

// The reviver is called for every value once: another way to count them.
function countByReviver(json: string): number {
  let total = 0;
  JSON.parse(json, (_key, value: unknown) => {
    total++;
    return value;
  });
  return total;
}

bench('parse', () => parse(source), {
  check: (document) => JSON.stringify(document) === source,
});

bench('parse with a reviver', () => countByReviver(source), {
  check: (total) => total === count(parse(source)),
});

bench('parse and visit every value', () => count(parse(source)), {
  check: (total) => total === countByReviver(source),
});

bench('stringify', (document) => JSON.stringify(document), {
  setup: () => parse(source),
  check: (json) => json === source,
});

bench('stringify, indented', (document) => JSON.stringify(document, undefined, 2), {
  setup: () => parse(source),
  check: (json) => json.split('\n').length > 1_000 && JSON.stringify(parse(json)) === source,
});

bench('round trip', (document) => parse(JSON.stringify(document)), {
  setup: () => parse(source),
  check: (copy, _params, document) => copy !== document && JSON.stringify(copy) === source,
});

// Messages and log lines: the cost of a call counts more than the cost of a character.
bench('parse 1,000 short documents', (lines) => lines.map(parse), {
  setup: () => Array.from({ length: 1_000 }, (_, id) => `{"id":${id},"level":"info","tags":["a","b"]}`),
  check: (records, _params, lines) => records.map((record) => JSON.stringify(record)).join() === lines.join(),
});
