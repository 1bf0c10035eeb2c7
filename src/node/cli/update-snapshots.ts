import { resolve } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import { runFile, sealedRun } from '../runs/run-file.ts';
import { writeWhole } from '../runs/write-whole.ts';
import { counted } from '../../lab/words/counted.ts';
import { fileName, type KeptSource } from './create-keeping.ts';

const defaultFolder = 'arsenal-baseline';

/**
 * Accepts what was measured as the baseline: into its file, or each whole run into a file of its own in its folder. Those
 * of the same benchmark and runtime that were there stay, as what there is of history, where it is a folder.
 */
export async function updateSnapshots(
  kept: readonly KeptSource[],
  { baseline = defaultFolder }: CliSettings,
  folder: string,
): Promise<string> {
  const whole = kept.filter(({ kept: { run } }) => run.status === 'complete');
  const place = resolve(folder, baseline);
  if (whole.length === 0) return 'Nothing is accepted as the baseline: no run came to its end';
  if (baseline.endsWith('.json')) {
    await writeWhole(place, runFile(whole.map((each) => sealedRun(each.kept))));
  } else {
    for (const each of whole)
      await writeWhole(
        resolve(place, fileName(each.source, each.runtime, each.kept)),
        runFile([sealedRun(each.kept)]),
      );
  }
  const left = kept.length - whole.length;
  return `${counted(whole.length, 'run')} accepted as the baseline in ${baseline}${left > 0 ? `; ${left} not, as they did not end` : ''}`;
}
