import { createMicro } from '../../src/lab/measure/create-micro.ts';
import type { Loops } from '../../src/lab/measure/loops.ts';
import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import { errorText } from '../../src/lab/source/error-text.ts';

/** Of an empty call. A power of two and whole nanoseconds, so that sums of it are exact. */
const CALL_MS = 2 ** -6;

/**
 * The programming interface on a clock that moves only when the measured code says so, by `spend`, and by 2⁻⁶ ms with
 * every call. Of a section the first call is made, and the others take as long; a turn of the event loop takes 10 ms.
 */
export function fakeMicro({ clockStepMs = 0.005 } = {}) {
  let time = 0;
  const loopsMade: number[] = [];
  const spend = (ms: number) => void (time += ms);
  const now = () => time;

  function elapsed(from: number, calls: number) {
    const once = time - from + CALL_MS;
    time = from + calls * once;
    return calls * once;
  }
  const loops: Loops = {
    sync(body, input, params, calls, { sink }) {
      const from = time;
      sink.value = body(input, params);
      return elapsed(from, calls);
    },
    syncEach: (body, [input], params, calls, probe) => loops.sync(body, input, params, calls, probe),
    async async(body, input, params, calls, { sink }) {
      const from = time;
      sink.value = await body(input, params);
      return elapsed(from, calls);
    },
    asyncEach: (body, [input], params, calls, probe) => loops.async(body, input, params, calls, probe),
  };
  const made = createMicro({
    now,
    clockStepMs,
    pause: async () => spend(10),
    loops(functions) {
      loopsMade.push(functions);
      return Array.from({ length: functions + 1 }, () => loops);
    },
    describe: (error) => ({ message: errorText(error) }),
    random: mulberry32(7),
    engine: 'a fake one',
  });
  return { ...made, spend, loopsMade };
}
