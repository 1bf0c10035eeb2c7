import { checkedFile } from '../../lab/config/checked-file.ts';
import type { Fault } from '../../lab/config/fault.ts';
import type { FileLayers } from '../../lab/config/layer.ts';
import { keyLines, lineOf } from './key-lines.ts';
import { parsedToml } from './parsed-toml.ts';

export type CompiledFile = { ok: true; layers: FileLayers } | { ok: false; faults: Fault[] };

/** The layers of a file, checked; or all that is wrong with it, in the order of its lines. */
export function compileFile(text: string): CompiledFile {
  const parsed = parsedToml(text);
  if (!parsed.ok) return { ok: false, faults: [parsed.fault] };
  const { layers, faults } = checkedFile(parsed.document);
  return faults.length === 0 ? { ok: true, layers } : { ok: false, faults: withLines(faults, text) };
}

function withLines(faults: readonly Fault[], text: string): Fault[] {
  const lines = keyLines(text);
  const placed = faults.map((fault) => ({ fault, line: lineOf(lines, fault.where) ?? 1 }));
  placed.sort((a, b) => a.line - b.line);
  return placed.map(({ fault, line }) => ({ ...fault, line }));
}
