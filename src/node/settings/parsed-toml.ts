import { parse, TomlError } from 'smol-toml';
import type { Fault } from '../../lab/config/fault.ts';

export type ParsedToml =
  { ok: true; document: Readonly<Record<string, unknown>> } | { ok: false; fault: Fault };

const PREFIX = 'Invalid TOML document: ';

/** A file as TOML, or where it stops being that, and why. */
export function parsedToml(text: string): ParsedToml {
  try {
    return { ok: true, document: parse(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    // The reason is the first line; under it the place is drawn.
    const [reason] = error.message.replace(PREFIX, '').split('\n');
    return { ok: false, fault: { where: '', message: `not TOML: ${reason}`, line, column } };
  }
}
