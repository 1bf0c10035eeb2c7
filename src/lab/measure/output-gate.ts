import type { Bytes } from '../model/units.ts';

/** Printed more than the plan keeps. Thrown into the printing code, so that its stack names the line. */
export class OutputTooLarge extends Error {
  override readonly name = 'OutputTooLarge';
}

/** So many texts of a case leave at once; what follows is gathered, as each message costs the page a turn. */
const AT_ONCE = 100;
const GATHERED = 4_096;

export type OutputGate = {
  /** What is printed from now on belongs to this case, and its allowance is full again. */
  begin(index: number | undefined): void;
  write(text: string): void;
  /** Posts what was gathered. */
  flush(): void;
  exceeded(): boolean;
};

/** Lets console output through until a case has printed its allowance of characters. Errors: `OutputTooLarge` out of `write`. */
export function createOutputGate(
  limit: Bytes,
  post: (index: number | undefined, text: string) => void,
): OutputGate {
  let current: number | undefined;
  let left = limit;
  let texts = 0;
  let gathered = '';

  function flush() {
    if (gathered !== '') post(current, gathered);
    gathered = '';
  }
  return {
    flush,
    begin(index) {
      flush();
      current = index;
      left = limit;
      texts = 0;
    },
    write(text) {
      if (left < 0) throw new OutputTooLarge('the case printed too much');
      gathered += text.slice(0, left);
      left -= text.length;
      if (texts++ < AT_ONCE || gathered.length >= GATHERED || left < 0) flush();
      if (left < 0) throw new OutputTooLarge('the case printed too much');
    },
    exceeded: () => left < 0,
  };
}
