import { readdirSync, readFileSync } from 'node:fs';

/** The most memory that any renderer of the browsers with this profile folder ever had, in bytes; Linux only. */
export function rendererPeak(profile: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const peaks = processes(profile).map((pid) => fieldOf(`/proc/${pid}/status`, 'VmHWM'));
  return Math.max(0, ...peaks) * 1_024;
}

/** Browsers pass the folder to the processes they start, which also say of which kind they are. */
function processes(profile: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const words = textOf(`/proc/${pid}/cmdline`);
      return words.includes('--type=renderer') && isBelow(pid, profile);
    });
}

function isBelow(pid: string, profile: string): boolean {
  for (let each = pid; each !== '' && each !== '0' && each !== '1'; each = parentOf(each))
    if (textOf(`/proc/${each}/cmdline`).includes(profile)) return true;
  return false;
}

const parentOf = (pid: string) => /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? '';
const fieldOf = (path: string, field: string) =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(textOf(path))?.[1] ?? 0);

/** Of a process that has ended meanwhile, nothing. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
