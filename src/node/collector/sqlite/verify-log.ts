import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { isRecord } from '../../../lab/wire/guards.ts';
import { parsedJson } from '../../../lab/wire/parsed-json.ts';
import type { Verification } from '../collector-store.ts';
import { chainHash, noChain, sha256 } from './chain-hash.ts';
import { maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from './columns.ts';
import { createBlocks, type Blocks } from './create-blocks.ts';
import { reason } from './open-database.ts';
import { placeOf } from './run-text.ts';

/** What is missing of a run, from which entry on, until one is found that says it was dropped. */
type Missing = { samples: Map<string, number>; bodies: Map<string, number> };

type Walk = { blocks: Blocks; missing: Missing; seq: number; chain: string; runs: number };

class Fault extends Error {}

const every = `
  SELECT e.seq AS seq, e.at AS at, e.run_id AS run_id, e.kind AS kind, e.body_hash AS body_hash, e.chain_hash AS chain_hash,
    b.about AS about, b.block AS block, b.start AS start, b.length AS length,
    b.samples_block AS samples_block, b.samples_start AS samples_start, b.samples_length AS samples_length,
    r.content_hash AS content_hash
  FROM entries e LEFT JOIN bodies b ON b.seq = e.seq LEFT JOIN runs r ON r.id = e.run_id ORDER BY e.seq`;

/** Walks the whole log: that each entry follows from the one before, and that all bodies are what was written. */
export function verifyLog(db: DatabaseSync): Verification {
  const missing = { samples: new Map<string, number>(), bodies: new Map<string, number>() };
  const walk: Walk = { blocks: createBlocks(db), missing, seq: 0, chain: noChain, runs: 0 };
  try {
    for (const row of db.prepare(every).iterate()) step(walk, row);
  } catch (error) {
    return { intact: false, seq: walk.seq + 1, message: reason(error) };
  }
  const lost = Math.min(...missing.samples.values(), ...missing.bodies.values());
  if (lost !== Infinity) return { intact: false, seq: lost, message: 'its body is missing' };
  return { intact: true, entries: walk.seq, head: walk.chain, runs: walk.runs };
}

function step(walk: Walk, row: Row): void {
  const entry = {
    seq: numberAt(row, 'seq'),
    at: numberAt(row, 'at'),
    runId: textAt(row, 'run_id'),
    kind: textAt(row, 'kind'),
    bodyHash: textAt(row, 'body_hash'),
  };
  if (entry.seq !== walk.seq + 1) throw new Fault('the entry is missing');
  const chain = chainHash(walk.chain, entry);
  if (chain !== textAt(row, 'chain_hash')) throw new Fault('the entry is not the one that was written');
  checkDrop(walk.missing, entry.kind, entry.runId);
  checkBody(walk, row, entry);
  walk.seq = entry.seq;
  walk.chain = chain;
}

function checkDrop({ samples, bodies }: Missing, kind: string, runId: string): void {
  if (kind === 'samples.dropped' || kind === 'run.dropped') samples.delete(runId);
  if (kind === 'run.dropped') bodies.delete(runId);
}

type Entry = { seq: number; runId: string; kind: string; bodyHash: string };

function checkBody(walk: Walk, row: Row, { seq, runId, kind, bodyHash }: Entry): void {
  const text = maybeTextAt(row, 'about');
  if (text === undefined) {
    if (!walk.missing.bodies.has(runId)) walk.missing.bodies.set(runId, seq);
    return;
  }
  if (sha256(text) !== bodyHash) throw new Fault('what is said of its body is not what was written');
  const about = parsedJson(text);
  if (!isRecord(about) || about.record === undefined) return;
  const record = walk.blocks.read(placeOf(row, ''));
  if (sha256(record) !== about.record) throw new Fault('its body is not what was written');
  if (kind === 'run.completed') checkRun(walk, row, about, record);
}

function checkRun(walk: Walk, row: Row, about: Record<string, unknown>, record: Buffer): void {
  walk.runs += 1;
  if (row.content_hash !== about.content) throw new Fault('the list of runs has another content for it');
  if (maybeNumberAt(row, 'samples_block') === undefined) {
    walk.missing.samples.set(textAt(row, 'run_id'), numberAt(row, 'seq'));
    return;
  }
  const samples = walk.blocks.read(placeOf(row, 'samples_'));
  const content = createHash('sha256').update(samples).update(record).digest('hex');
  if (content !== about.content) throw new Fault('its samples are not what was written');
}
