import 'fake-indexeddb/auto';

/**
 * A disk with no room left. `request`: every write is refused. `abort`: writes seem to succeed, and the
 * transaction is then taken back, as browsers do at the commit. `room` writes still succeed.
 */
export function fullDisk(how: 'request' | 'abort', room = 0) {
  const { put, add } = IDBObjectStore.prototype;
  const store = IDBObjectStore.prototype;
  const refusal = new DOMException('no room', 'QuotaExceededError');
  let refused = 0;

  function refusing(write: typeof put): typeof put {
    return function (this: IDBObjectStore, ...given) {
      if (room-- > 0) return write.apply(this, given);
      refused++;
      if (how === 'abort') {
        const request = write.apply(this, given);
        request.addEventListener('success', () => call(this.transaction, '_abort', refusal.name));
        return request;
      }
      const operation = () => {
        throw refusal;
      };
      const request = call(this.transaction, '_execRequestAsync', { source: this, operation });
      if (!(request instanceof IDBRequest)) throw new TypeError('no request');
      return request;
    };
  }
  store.put = refusing(put);
  store.add = refusing(add);
  return {
    refused: () => refused,
    /** There is room again. */
    free() {
      store.put = put;
      store.add = add;
    },
  };
}

/** Calls what the database in memory offers its own classes only. */
function call(target: object, method: string, ...given: unknown[]): unknown {
  const found: unknown = Reflect.get(target, method);
  return typeof found === 'function' ? Reflect.apply(found, target, given) : undefined;
}
