import { bytesSource } from '../src/lab/profile/read/byte-source.ts';
import { createCursor } from '../src/lab/profile/read/cursor.ts';
import { exampleProfile } from '../src/lab/profile/read/example-profile.ts';
import { readCpuProfile } from '../src/lab/profile/read/read-cpu-profile.ts';
import { boxesOf, wholeView } from '../src/lab/profile/view/boxes-of.ts';
import { functionTable } from '../src/lab/profile/view/function-table.ts';

/** Reads an example and lays it out, as what is opened will be. */
export function useExample(): () => void {
  const example = bytesSource(exampleProfile(2_000));
  return () => {
    const profile = readCpuProfile(createCursor(example), '');
    for (const order of ['time', 'left-heavy'] as const) boxesOf(profile, { ...wholeView, order });
    functionTable(profile, wholeView);
  };
}
