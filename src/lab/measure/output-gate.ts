import type { Bytes } from '../model/units.ts';

/** Printed more than the plan keeps. Thrown into the printing code, so that its stack names the line. */
export class OutputTooLarge extends Error {
  override readonly name = 'OutputTooLarge';
}

/** So many texts of a case leave at once; what follows is gathered, as each message costs the page a turn. */
const AT_ONCE = 100;
const GATHERED = 4_096;

export type OutputGate = {
  /** What is printed from now on belongs to this case, and counts against its allowance. */
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
  type Printed = { left: number; texts: number };
  const byCase = new Map<number | undefined, Printed>();
  const printedBy = (index: number | undefined): Printed => {
    const known = byCase.get(index);
    if (known) return known;
    const fresh = { left: limit, texts: 0 };
    byCase.set(index, fresh);
    return fresh;
  };
  let current: number | undefined;
  let printed = printedBy(undefined);
  let gathered = '';

  function flush() {
    if (gathered !== '') post(current, gathered);
    gathered = '';
  }
  return {
    flush,
    begin(index) {
      if (index === current) return;
      flush();
      current = index;
      printed = printedBy(index);
    },
    write(text) {
      if (printed.left < 0) throw new OutputTooLarge('the case printed too much');
      gathered += text.slice(0, printed.left);
      printed.left -= text.length;
      if (printed.texts++ < AT_ONCE || gathered.length >= GATHERED || printed.left < 0) flush();
      if (printed.left < 0) throw new OutputTooLarge('the case printed too much');
    },
    exceeded: () => printed.left < 0,
  };
}
