import { bench, group } from 'arsenal-lab';

// What a value costs on its way to another thread: `postMessage` copies it as `structuredClone` does.

type Reading = { id: number; name: string; at: Date; values: number[]; tags: { unit: string; hot: boolean } };

const readings = ({ n }: { n: number }): Reading[] =>
  Array.from({ length: n }, (_, id) => ({
    id,
    name: `sensor ${id}`,
    at: new Date(1_700_000_000_000 + id),
    values: [id, id / 2, id / 3],
    tags: { unit: 'ms', hot: id % 10 === 0 },
  }));

const doubles = () => Float64Array.from({ length: 10_000 }, (_, i) => i / 3);

// Dates become text here, the same text on both sides.
const isCopy = (copy: object, value: object) =>
  copy !== value && JSON.stringify(copy) === JSON.stringify(value);

group('a message', () => {
  const message = (id: number) => ({
    id,
    type: 'measure',
    at: 1_700_000_000_000 + id,
    share: { case: 3, samples: 2_000 },
  });
  const isMessage = (made: ReturnType<typeof message>, id: number) =>
    made.id === id && made.at - id === 1_700_000_000_000 && Object.keys(made).join() === 'id,type,at,share';

  // A number that changes, so that the object cannot be made once and for all.
  const counter = () => ({ next: 0 });
  bench('made', (count) => message(count.next++), {
    setup: counter,
    check: (made) => isMessage(made, 0),
  });
  bench('made and cloned', (count) => structuredClone(message(count.next++)), {
    setup: counter,
    check: (made) => isMessage(made, 0) && isCopy(made, message(0)),
  });
});

group('records', () => {
  const params = { n: [10, 1_000] };
  bench('cloned', (list: Reading[]) => structuredClone(list), {
    params,
    setup: readings,
    check: (copy, _params, list) => isCopy(copy, list) && copy.every(({ at }) => at instanceof Date),
  });
  // What was used before there was structuredClone: dates come out as text.
  bench('by way of JSON', (list: Reading[]): unknown => JSON.parse(JSON.stringify(list)), {
    params,
    setup: readings,
    check: (copy, _params, list) => Array.isArray(copy) && isCopy(copy, list),
  });
});

group('10,000 doubles', () => {
  const isSame = (array: Float64Array) =>
    array.length === 10_000 && array.every((number, i) => number === i / 3);

  bench('cloned', (array) => structuredClone(array), {
    setup: doubles,
    check: (copy, _params, array) => copy.buffer !== array.buffer && isSame(copy),
  });
  // The memory changes hands and the sender's array is empty afterwards; here it is handed to itself.
  bench(
    'transferred',
    (own) => {
      own.array = structuredClone(own.array, { transfer: [own.array.buffer] });
      return own.array;
    },
    {
      setup: () => ({ array: doubles() }),
      check(array, _params, own) {
        own.array = structuredClone(array, { transfer: [array.buffer] });
        return array.length === 0 && isSame(own.array);
      },
    },
  );
  bench('in a plain array, cloned', (array) => structuredClone(array), {
    setup: () => Array.from(doubles()),
    check: (copy, _params, array) => copy !== array && isSame(Float64Array.from(copy)),
  });
});

group('other values', () => {
  bench('a Map of 1,000', (map) => structuredClone(map), {
    setup: () => new Map(readings({ n: 1_000 }).map(({ name, id }) => [name, id])),
    check: (copy, _params, map) =>
      copy instanceof Map && copy !== map && isCopy(Array.from(copy), Array.from(map)),
  });
  bench('a string of 10,000 characters', (string) => structuredClone({ string }).string, {
    setup: () => 'structured '.repeat(1_000).slice(0, 10_000),
    check: (copy, _params, string) => copy === string && copy.length === 10_000,
  });
  type Ring = { next?: Ring };
  bench('a ring of 100 objects', (ring) => structuredClone(ring), {
    setup() {
      const last: Ring = {};
      let first = last;
      for (let i = 1; i < 100; i++) first = { next: first };
      last.next = first;
      return first;
    },
    check(copy, _params, ring) {
      const met = new Set<Ring | undefined>();
      for (let link: Ring | undefined = copy; !met.has(link); link = link?.next) met.add(link);
      return met.size === 100 && !met.has(ring) && !met.has(undefined);
    },
  });
});
