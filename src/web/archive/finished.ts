import { failed, ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import { abort } from './abort.ts';
import { storageFailure } from './storage-failure.ts';

/** A transaction as far as its end is concerned. */
type Ending = { readonly done: Promise<void>; abort(): void };

/**
 * What a transaction came to, once it is over: `work` is done and all of it is stored, or nothing is.
 * A full disk may show at a request, at the commit, or as an abort out of nowhere; each is a failure here.
 */
export async function finished<Tx extends Ending, T>(
  begin: () => Tx,
  work: (tx: Tx) => Promise<T>,
): Promise<Result<T>> {
  try {
    const tx = begin();
    const end = tx.done.then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    const value = await worked(tx, work, end);
    const fault = await end;
    return fault ? failed(storageFailure(fault.error)) : ok(value);
  } catch (error) {
    return failed(storageFailure(error));
  }
}

async function worked<Tx extends Ending, T>(
  tx: Tx,
  work: (tx: Tx) => Promise<T>,
  end: Promise<{ error: unknown } | undefined>,
): Promise<T> {
  try {
    return await work(tx);
  } catch (error) {
    abort(tx);
    const fault = await end;
    throw isAbort(error) && fault ? fault.error : error;
  }
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';
