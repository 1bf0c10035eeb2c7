import type { Bytes } from '../model/units.ts';

/** Printed more than the plan keeps. Thrown into the printing code, so that its stack names the line. */
export class OutputTooLarge extends Error {
  override readonly name = 'OutputTooLarge';
}

export type OutputGate = {
  /** What is printed from now on belongs to this case, and its allowance is full again. */
  begin(index: number | undefined): void;
  write(text: string): void;
  exceeded(): boolean;
};

/** Lets console output through until a case has printed its allowance of characters. Errors: `OutputTooLarge` out of `write`. */
export function createOutputGate(
  limit: Bytes,
  post: (index: number | undefined, text: string) => void,
): OutputGate {
  let current: number | undefined;
  let left = limit;
  return {
    begin(index) {
      current = index;
      left = limit;
    },
    write(text) {
      if (left < 0) throw new OutputTooLarge('the case printed too much');
      const kept = text.slice(0, left);
      if (kept !== '') post(current, kept);
      left -= text.length;
      if (left < 0) throw new OutputTooLarge('the case printed too much');
    },
    exceeded: () => left < 0,
  };
}
