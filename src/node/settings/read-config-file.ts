import { readFileSync } from 'node:fs';
import type { Fault } from '../../lab/config/fault.ts';

export type ConfigText = { ok: true; text: string } | { ok: false; fault: Fault };

export function readConfigFile(file: string): ConfigText {
  try {
    return { ok: true, text: readFileSync(file, 'utf8') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: { where: '', message: `it cannot be read: ${reason}` } };
  }
}
