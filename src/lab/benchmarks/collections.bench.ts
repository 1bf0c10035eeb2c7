import { bench, group } from 'arsenal-lab';

// Each case handles the same 1,000 names, and looks up or visits all of them.
const n = 1_000;
const names = Array.from({ length: n }, (_, i) => `name-${(i * 7_919) % n}`);
const total = (n * (n - 1)) / 2; // 0 + 1 + … + 999, what the positions add up to

const makeArray = () => names.map((name, value) => ({ name, value }));
const makeMap = () => new Map(names.map((name, value) => [name, value]));
const makeObject = (): Record<string, number> => Object.fromEntries(makeMap());

group('build', () => {
  bench(
    'Array push',
    () => {
      const built: string[] = [];
      for (const name of names) built.push(name);
      return built;
    },
    { check: (built) => built.join() === names.join() },
  );

  bench(
    'Map set',
    () => {
      const built = new Map<string, number>();
      for (let i = 0; i < n; i++) built.set(names[i], i);
      return built;
    },
    { check: (built) => built.size === n && names.every((name, i) => built.get(name) === i) },
  );

  bench(
    'Set add',
    () => {
      const built = new Set<string>();
      for (const name of names) built.add(name);
      return built;
    },
    { check: (built) => Array.from(built).join() === names.join() },
  );

  bench(
    'object properties',
    () => {
      const built: Record<string, number> = {};
      for (let i = 0; i < n; i++) built[names[i]] = i;
      return built;
    },
    { check: (built) => Object.keys(built).join() === names.join() },
  );
});

group('look up', () => {
  bench(
    'Array find',
    (list) => {
      let sum = 0;
      for (const name of names) sum += list.find((item) => item.name === name)?.value ?? NaN;
      return sum;
    },
    { setup: makeArray, check: (sum) => sum === total },
  );

  bench(
    'Map get',
    (map) => {
      let sum = 0;
      for (const name of names) sum += map.get(name) ?? NaN;
      return sum;
    },
    { setup: makeMap, check: (sum) => sum === total },
  );

  bench(
    'Set has',
    (set) => {
      let found = 0;
      for (const name of names) if (set.has(name)) found++;
      return found;
    },
    { setup: () => new Set(names), check: (found) => found === n },
  );

  bench(
    'object property',
    (object) => {
      let sum = 0;
      for (const name of names) sum += object[name];
      return sum;
    },
    { setup: makeObject, check: (sum) => sum === total },
  );
});

group('visit', () => {
  bench(
    'Array for',
    (list) => {
      let sum = 0;
      for (let i = 0; i < list.length; i++) sum += list[i].value;
      return sum;
    },
    { setup: makeArray, check: (sum) => sum === total },
  );

  bench(
    'Array for…of',
    (list) => {
      let sum = 0;
      for (const item of list) sum += item.value;
      return sum;
    },
    { setup: makeArray, check: (sum) => sum === total },
  );

  bench('Array reduce', (list) => list.reduce((sum, item) => sum + item.value, 0), {
    setup: makeArray,
    check: (sum) => sum === total,
  });

  bench(
    'Map for…of',
    (map) => {
      let sum = 0;
      for (const [, value] of map) sum += value;
      return sum;
    },
    { setup: makeMap, check: (sum) => sum === total },
  );

  bench(
    'Set forEach',
    (set) => {
      let sum = 0;
      set.forEach((value) => (sum += value));
      return sum;
    },
    { setup: () => new Set(names.keys()), check: (sum) => sum === total },
  );

  bench(
    'Object.entries',
    (object) => {
      let sum = 0;
      for (const [, value] of Object.entries(object)) sum += value;
      return sum;
    },
    { setup: makeObject, check: (sum) => sum === total },
  );
});
