import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCount, isRecord } from '../../src/lab/wire/guards.ts';
import { runCommand } from '../setup/run-command.js';

/** A node of a CPU profile; its other fields are handed on as they are. */
export type RecordedNode = { id: number; children?: number[] } & Record<string, unknown>;
export type Recording = { nodes: RecordedNode[]; samples: number[]; timeDeltas: number[] };

/** What the compiler of the lab's own types does for one of its projects, as Node's profiler sees it. */
export async function recording(project: string, intervalUs: number): Promise<Recording> {
  const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
  try {
    const flags = ['--cpu-prof', '--cpu-prof-interval', String(intervalUs), '--cpu-prof-dir', folder];
    const args = [...flags, 'node_modules/typescript/bin/tsc', '-p', project, '--noEmit'];
    const { code, output } = await runCommand(process.execPath, args);
    const name = readdirSync(folder).join();
    if (code !== 0) throw new Error(`Nothing was recorded: ${output}`);
    const read: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (!isRecording(read)) throw new Error('Node wrote a profile that is none');
    return read;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isRecording(value: unknown): value is Recording {
  if (!isRecord(value)) return false;
  const { nodes, samples, timeDeltas } = value;
  const areNumbers = [samples, timeDeltas].every(
    (list) => Array.isArray(list) && list.every(Number.isFinite),
  );
  return areNumbers && Array.isArray(nodes) && nodes.every((node) => isRecord(node) && isCount(node['id']));
}
