import type { Batch } from '../../lab/model/run.ts';

/** Samples a row takes before the next one is begun: 64 KiB. */
const fullRow = 8_192;

/** A row to be stored under `seq`, in place of what is there. */
export type SampleRow = { seq: number; batch: Batch };

/**
 * The samples of one run, in few rows however small the batches are: a slow case sends one sample at
 * a time, and a row each would be thousands. A row grows until it is full, and is stored again when it has.
 */
export interface SampleRows {
  append(batch: Batch): void;
  /** Rows with samples that are not stored yet, or every row. */
  pending(all: boolean): SampleRow[];
  /** These are stored; what came to them meanwhile is not. */
  stored(rows: readonly SampleRow[]): void;
  batches(): Batch[];
}

type Growing = {
  seq: number;
  head: Omit<Batch, 'durations'>;
  parts: Float64Array<ArrayBuffer>[];
  length: number;
  stored: number;
};

export function createSampleRows(): SampleRows {
  const rows: Growing[] = [];
  const open = new Map<string, Growing>();

  function rowFor({ durations, ...head }: Batch): Growing {
    const key = `${head.case} ${head.replicate} ${head.phase} ${head.calls}`;
    const last = open.get(key);
    if (last && last.head.first + last.length === head.first && last.length + durations.length <= fullRow) {
      return last;
    }
    const row: Growing = { seq: rows.length, head, parts: [], length: 0, stored: 0 };
    rows.push(row);
    open.set(key, row);
    return row;
  }
  return {
    append(batch) {
      if (batch.durations.length === 0) return;
      const row = rowFor(batch);
      row.parts.push(batch.durations);
      row.length += batch.durations.length;
    },
    pending: (all) => rows.filter((row) => all || row.stored < row.length).map(sampleRow),
    stored(written) {
      for (const { seq, batch } of written) rows[seq].stored = batch.durations.length;
    },
    batches: () => rows.map((row) => sampleRow(row).batch),
  };
}

function sampleRow(row: Growing): SampleRow {
  if (row.parts.length > 1) row.parts = [joined(row.parts, row.length)];
  return { seq: row.seq, batch: { ...row.head, durations: owned(row.parts[0]) } };
}

function joined(parts: readonly Float64Array[], length: number): Float64Array<ArrayBuffer> {
  const whole = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A view of a part would be stored with the whole of its buffer. */
const owned = (part: Float64Array<ArrayBuffer>) =>
  part.byteLength === part.buffer.byteLength ? part : part.slice();
