import { failed, ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { partsOf, runStores } from './archive-schema.ts';
import type { Reading, SamplesRow } from './archive-schema.ts';
import type { Connection } from './create-connection.ts';
import { keptRun } from './run-rows.ts';

/** Rows of samples unpacked at one go: 1 MiB, half a frame. */
const pageRows = 16;

/** One run with everything that belongs to it. One that is deleted is no run, unless asked for. */
export async function loadRun(
  connection: Connection,
  id: string,
  deletedToo = false,
): Promise<Result<KeptRun>> {
  const rows = await connection.read(runStores, (tx) =>
    Promise.all([
      tx.objectStore('runs').get(id),
      tx.objectStore('cases').getAll(partsOf(id)),
      samplesOf(tx, id),
      tx.objectStore('files').getAll(partsOf(id)),
    ]),
  );
  if (!rows.ok) return rows;
  const [run, cases, samples, files] = rows.value;
  const there = run !== undefined && (deletedToo || run.deletedAt === undefined);
  return there ? ok(keptRun({ run, cases, samples, files })) : failed({ code: 'no-such-run', id });
}

/** The samples in pages, so that the screen is not held up by a large run. */
async function samplesOf(tx: Reading, id: string): Promise<SamplesRow[]> {
  const rows: SamplesRow[] = [];
  for (let from = 0; ; from += pageRows) {
    const page = await tx.objectStore('samples').getAll(partsOf(id, from, from + pageRows));
    rows.push(...page);
    if (page.length < pageRows) return rows;
  }
}
