import type { Milliseconds, Random, Ratio } from '../../src/lab/model/units.ts';
import { normalSource } from './normal-source.ts';
import type { Traits } from './traits.ts';

/** By which share work is slower at that time. Times never go back. */
export type Hindrance = (time: Milliseconds) => Ratio;
/** What is added to so much work, or to so much time. */
export type Pauses = (passed: Milliseconds) => Milliseconds;

/** Exponential, of mean 1. */
export const waiting = (random: Random): number => -Math.log(1 - random());

/** Heating since the worker began, and a wave of 100 to 500 ms. */
export function drift({ heating, wave }: Traits['drift'], from: Milliseconds, random: Random): Hindrance {
  const slope = (heating * 2 * random()) / 1_000;
  const height = wave * random();
  const turn = (2 * Math.PI) / (100 + 400 * random());
  const phase = 2 * Math.PI * random();
  return (time) => slope * (time - from) + height * Math.sin(turn * time + phase);
}

/** What comes and goes by chance: an Ornstein–Uhlenbeck process, so samples are autocorrelated however long they are. */
export function drag({ spread, lastsMs }: Traits['drag'], from: Milliseconds, random: Random): Hindrance {
  const normal = normalSource(random);
  let last = from;
  let value = spread * normal();
  return (time) => {
    const kept = Math.exp((last - time) / lastsMs);
    value = kept * value + spread * Math.sqrt(1 - kept * kept) * normal();
    last = time;
    return value;
  };
}

/** Now the one frequency, now the other. */
export function modes({ cost, lastsMs }: Traits['modes'], from: Milliseconds, random: Random): Hindrance {
  let isSlow = random() < 0.5;
  let until = from + lastsMs * waiting(random);
  return (time) => {
    while (time >= until) {
      isSlow = !isSlow;
      until += lastsMs * waiting(random);
    }
    return isSlow ? cost : 0;
  };
}

/** A pause each time so much work has filled the young generation; whoever is on then pays for all. */
export function collections({ everyMs, pauseMs }: Traits['collections'], random: Random): Pauses {
  const normal = normalSource(random);
  const room = () => everyMs * (0.7 + 0.6 * random());
  const pause = () => pauseMs * Math.exp(0.5 * normal()) * (random() < 0.02 ? 10 : 1);
  return recurring(room, pause, everyMs * random());
}

/** Of 0.05 ms at the least, one in 32 is ten times as long, one in a thousand a hundred times. */
export function interruptions({ everyMs, leastMs }: Traits['interruptions'], random: Random): Pauses {
  const length = () => leastMs * Math.min(1_000, (1 - random()) ** (-2 / 3));
  return recurring(() => everyMs * waiting(random), length, everyMs * waiting(random));
}

function recurring(gap: () => Milliseconds, length: () => Milliseconds, first: Milliseconds): Pauses {
  let left = first;
  return (passed) => {
    let sum = 0;
    for (left -= passed; left <= 0; left += gap()) sum += length();
    return sum;
  };
}
