import type { Failure } from '../model/failure.ts';
import { failed, type Result } from '../model/result.ts';
import type { StopSignal } from './stop-signal.ts';

type Died = Result<never>;

export type Mortality = {
  /** Settles once, with the first reason to die. */
  death: Promise<Died>;
  die: (reason: Failure) => void;
  failure: () => Failure | undefined;
  release: () => void;
};

/** No call rejects by itself when its worker dies, so this is the other half of every call. */
export function createMortality(signal: StopSignal): Mortality {
  let failure: Failure | undefined;
  let settle: (died: Died) => void = () => undefined;
  const death = new Promise<Died>((resolve) => (settle = resolve));
  function die(reason: Failure) {
    failure ??= reason;
    settle(failed(failure));
  }
  const stop = () => die({ code: 'stopped' });
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  return { death, die, failure: () => failure, release: () => signal.removeEventListener('abort', stop) };
}
