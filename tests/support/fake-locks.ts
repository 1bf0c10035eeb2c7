import type { Locks } from '../../src/web/archive/archive-parts.ts';

type Ticket = { name: string; tab: number; grant: () => void };

/** The locks of one device, as each of its tabs sees them. */
export function fakeLocks() {
  const held = new Map<string, number>();
  let waiting: Ticket[] = [];
  let tabs = 0;

  function release(name: string) {
    held.delete(name);
    const next = waiting.find((ticket) => ticket.name === name);
    if (!next) return;
    waiting = waiting.filter((ticket) => ticket !== next);
    held.set(name, next.tab);
    next.grant();
  }
  async function turn(name: string, tab: number): Promise<void> {
    if (!held.has(name)) return void held.set(name, tab);
    return new Promise((grant) => waiting.push({ name, tab, grant }));
  }

  class TabLocks implements Locks, Pick<LockManager, 'query'> {
    readonly #tab = tabs++;
    async request<T>(name: string, work: LockGrantedCallback<T>): Promise<Awaited<T>>;
    async request<T>(name: string, options: LockOptions, work: LockGrantedCallback<T>): Promise<Awaited<T>>;
    async request<T>(
      name: string,
      second: LockOptions | LockGrantedCallback<T>,
      third?: LockGrantedCallback<T>,
    ): Promise<Awaited<T>> {
      const [options, work] = typeof second === 'function' ? [{}, second] : [second, third];
      if (!work) throw new TypeError('no callback');
      if (options.ifAvailable && held.has(name)) return await work(null);
      await turn(name, this.#tab);
      try {
        return await work({ name, mode: 'exclusive' });
      } finally {
        if (held.get(name) === this.#tab) release(name);
      }
    }
    async query(): Promise<LockManagerSnapshot> {
      return { held: [...held.keys()].map((name) => ({ name })), pending: [] };
    }
    /** The tab is gone: what it held is free. */
    die() {
      waiting = waiting.filter(({ tab }) => tab !== this.#tab);
      for (const [name, tab] of [...held]) if (tab === this.#tab) release(name);
    }
  }
  return { tab: () => new TabLocks(), held: () => [...held.keys()] };
}
