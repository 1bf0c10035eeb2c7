import type { Authoring } from '../../model/authoring.ts';
import type { MessagingPeers } from './messaging-peers.ts';

type Echo = MessagingPeers['echoRaw'];
type Held = { array: unknown; sent: unknown };

/** What it costs to make a message and to send it to another worker and back, with and without Comlink. */
export function messaging({ bench, group }: Authoring, peers: MessagingPeers): void {
  const ways: [name: string, echo: Echo][] = [
    ['postMessage', (value, transfer) => peers.echoRaw(value, transfer)],
    ['Comlink', (value, transfer) => peers.echoComlink(value, transfer)],
  ];
  const teardown = () => peers.close();

  group('make', () => {
    bench('a message', (count) => message(count.next++), {
      setup: () => ({ next: 0 }),
      check: (made) => made.id === 0 && isSame(Object.keys(made), ['id', 'type', 'sentAt', 'to']),
    });
    bench('a batch of 1,000 records', () => records(1_000), {
      check: (made) =>
        made.length === 1_000 && isSame(made[999], { id: 999, name: 'record 999', value: 333 }),
    });
  });

  for (const [name, echo] of ways) {
    group(name, () => {
      /** Starts the other worker before the clock does. */
      const awake = async <T>(value: T): Promise<T> => {
        await echo(0);
        return value;
      };

      bench('round trip of a message', (value) => echo(value), {
        setup: () => awake(message(7)),
        check: (echoed, _params, value) => echoed !== value && isSame(echoed, value),
        teardown,
      });
      bench('10 round trips at once', (values) => Promise.all(values.map((value) => echo(value))), {
        setup: () => awake(Array.from({ length: 10 }, (_, id) => message(id))),
        check: (echoed, _params, values) => isSame(echoed, values),
        teardown,
      });
      bench('round trip of 1,000 records', (value) => echo(value), {
        setup: () => awake(records(1_000)),
        check: (echoed, _params, value) => echoed !== value && isSame(echoed, value),
        teardown,
      });
      bench('round trip of 10,000 doubles, cloned', (value) => echo(value), {
        setup: () => awake(doubles()),
        check: (echoed, _params, value) => isThoseDoubles(echoed) && isThoseDoubles(value),
        teardown,
      });
      bench(
        'round trip of 10,000 doubles, transferred',
        async (own) => {
          own.sent = own.array;
          own.array = await echo(own.sent, buffersOf(own.sent));
          return own.array;
        },
        {
          setup: () => awake<Held>({ array: doubles(), sent: undefined }),
          // What was sent is empty now: it was not copied.
          check: (echoed, _params, { sent }) =>
            isThoseDoubles(echoed) && sent instanceof Float64Array && sent.length === 0,
          teardown,
        },
      );
    });
  }
}

const message = (id: number) => ({
  id,
  type: 'measure',
  sentAt: 1_700_000_000_000 + id,
  to: { case: 3, replicate: 1 },
});
const records = (length: number) =>
  Array.from({ length }, (_, id) => ({ id, name: `record ${id}`, value: id / 3 }));
const doubles = () => Float64Array.from({ length: 10_000 }, (_, i) => i / 3);

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isThoseDoubles = (value: unknown) =>
  value instanceof Float64Array && value.length === 10_000 && value.every((double, i) => double === i / 3);

/** What may be transferred of an array that came back. */
const buffersOf = (value: unknown): ArrayBuffer[] =>
  value instanceof Float64Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
