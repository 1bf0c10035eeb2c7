import type { Authoring } from '../../model/authoring.ts';
import { claimOwnName } from './own-name.ts';

type Person = { id: number; name: string; age: number };

const count = 1_000;
const people = (from: number, length: number): Person[] =>
  Array.from({ length }, (_, i) => ({ id: from + i, name: `person ${from + i}`, age: (from + i) % 100 }));

/**
 * IndexedDB as the browser gives it, without a library. Each case has a database of its own, holding
 * 1,000 small records where it reads, and deletes it afterwards. A call ends when its transaction has.
 */
export function indexedDb({ bench, group }: Authoring): void {
  // Written over and over under the same keys, so that the database does not grow while it is measured.
  group('write', () => {
    bench('put 1 record', (database) => putAll(database, people(0, 1)), {
      setup: () => openDatabase(),
      check: async (_done, _params, database) => isSame(await getAll(database), people(0, 1)),
      teardown: deleteDatabase,
    });
    bench('put 100 records, one transaction', (database) => putAll(database, people(0, 100)), {
      setup: () => openDatabase(),
      check: async (_done, _params, database) => isSame(await getAll(database), people(0, 100)),
      teardown: deleteDatabase,
    });
    bench('put 10,000 doubles', ({ database, doubles }) => putDoubles(database, doubles), {
      setup: async () => ({ database: await openDatabase(), doubles: makeDoubles() }),
      check: async (_done, _params, { database }) => isThoseDoubles(await getDoubles(database)),
      teardown: ({ database }) => deleteDatabase(database),
    });
  });

  group('read', () => {
    const filled = () => openDatabase(people(0, count));

    bench('get 1 record', (database) => answer(reading(database).get(count / 2)), {
      setup: filled,
      check: (person) => isSame(person, people(count / 2, 1)[0]),
      teardown: deleteDatabase,
    });
    bench('getAll, 1,000 records', getAll, {
      setup: filled,
      check: (all) => isSame(all, people(0, count)),
      teardown: deleteDatabase,
    });
    bench('cursor over 1,000 records', namesByCursor, {
      setup: filled,
      check: (names) =>
        isSame(
          names,
          people(0, count).map((person) => person.name),
        ),
      teardown: deleteDatabase,
    });
    bench(
      'count by index',
      (database) => answer(reading(database).index('age').count(IDBKeyRange.bound(20, 29))),
      {
        setup: filled,
        check: (found) => found === people(0, count).filter(({ age }) => age >= 20 && age <= 29).length,
        teardown: deleteDatabase,
      },
    );
    bench('get 10,000 doubles', getDoubles, {
      setup: async () => {
        const database = await openDatabase();
        await putDoubles(database, makeDoubles());
        return database;
      },
      check: isThoseDoubles,
      teardown: deleteDatabase,
    });
  });
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const makeDoubles = () => Float64Array.from({ length: 10_000 }, (_, i) => i / 3);
const isThoseDoubles = (value: unknown) =>
  value instanceof Float64Array && value.length === 10_000 && value.every((double, i) => double === i / 3);

const isPerson = (value: unknown): value is Person =>
  typeof value === 'object' && value !== null && 'name' in value;

async function openDatabase(records: Person[] = []): Promise<IDBDatabase> {
  const existing = await indexedDB.databases();
  const { name, left } = await claimOwnName(existing.map((each) => each.name ?? ''));
  await Promise.all(left.map((each) => answer(indexedDB.deleteDatabase(each))));
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('people', { keyPath: 'id' }).createIndex('age', 'age');
    opening.result.createObjectStore('doubles');
  };
  const database = await answer(opening);
  if (records.length > 0) await putAll(database, records);
  return database;
}

async function deleteDatabase(database: IDBDatabase): Promise<void> {
  database.close();
  await answer(indexedDB.deleteDatabase(database.name));
}

const reading = (database: IDBDatabase) => database.transaction('people').objectStore('people');

const getAll = (database: IDBDatabase): Promise<unknown[]> => answer<unknown[]>(reading(database).getAll());

function putAll(database: IDBDatabase, records: readonly Person[]): Promise<void> {
  const transaction = database.transaction('people', 'readwrite');
  const store = transaction.objectStore('people');
  for (const record of records) store.put(record);
  return committed(transaction);
}

function putDoubles(database: IDBDatabase, doubles: Float64Array): Promise<void> {
  const transaction = database.transaction('doubles', 'readwrite');
  transaction.objectStore('doubles').put(doubles, 'all');
  return committed(transaction);
}

const getDoubles = (database: IDBDatabase): Promise<unknown> =>
  answer<unknown>(database.transaction('doubles').objectStore('doubles').get('all'));

function namesByCursor(database: IDBDatabase): Promise<string[]> {
  const names: string[] = [];
  const request = reading(database).openCursor();
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error ?? new Error('the cursor failed'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) {
        const value: unknown = cursor.value;
        if (isPerson(value)) names.push(value.name);
        cursor.continue();
      } else {
        resolve(names);
      }
    };
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request failed'));
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
  });
}
