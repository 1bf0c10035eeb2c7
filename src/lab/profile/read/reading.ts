import { offsetOf, refill, supply, type Cursor } from './cursor.ts';

/** A reading that stops where the cursor's window runs low, and goes on once there is more in it. */
export type Reading<T> = Generator<undefined, T, undefined>;

/** Bytes of a file that begin at an offset: as many as are worth waiting for. */
export type Ahead = (from: number) => Promise<Uint8Array>;

/** What a reading comes to, by a source that makes it wait. */
export function finished<T>(cursor: Cursor, reading: Reading<T>): T {
  for (;;) {
    const turn = reading.next();
    if (turn.done) return turn.value;
    refill(cursor);
  }
}

/** What a reading comes to, by bytes that are fetched while it reads those before them. */
export async function finishedAhead<T>(cursor: Cursor, reading: Reading<T>, ahead: Ahead): Promise<T> {
  for (;;) {
    const turn = reading.next();
    if (turn.done) return turn.value;
    supply(cursor, await ahead(offsetOf(cursor)));
  }
}
