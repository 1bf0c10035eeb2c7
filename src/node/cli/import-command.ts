import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { exitCodes } from '../../lab/model/report.ts';
import { foreignRun } from '../../lab/wire/foreign/foreign-run.ts';
import { parseForeign } from '../../lab/wire/foreign/parse-foreign.ts';
import { summarise } from '../../lab/stats/summarise.ts';
import { counted } from '../../lab/words/counted.ts';
import { failureText } from '../../lab/words/failure-text.ts';
import { runFile, sealedRun, type Sealed } from '../runs/run-file.ts';
import { writeWhole } from '../runs/write-whole.ts';
import { Complaint } from './complaint.ts';
import type { World } from './world.ts';

/** Writes results of other tools as one run file, which the app opens: a run for each file. */
export async function importCommand(files: readonly string[], output: string, world: World): Promise<number> {
  const runs: Sealed[] = [];
  for (const file of files) runs.push(await importedRun(file, world));
  await writeWhole(resolve(world.folder, output), runFile(runs));
  world.tell(`${output}: ${counted(runs.length, 'run')}\n`);
  return exitCodes.pass;
}

async function importedRun(file: string, { folder, now }: World): Promise<Sealed> {
  const text = await readFile(resolve(folder, file), 'utf8').catch((error: unknown) => error);
  if (typeof text !== 'string') throw new Complaint(`${file} cannot be read: ${String(text)}`);
  const results = parseForeign(text);
  if (!results.ok) {
    const { what, fix } = failureText(results.failure);
    throw new Complaint(`${file}: ${what} ${fix}`);
  }
  return sealedRun(
    foreignRun(results.value, { id: randomUUID(), at: now(), name: basename(file) }, summarise),
  );
}
