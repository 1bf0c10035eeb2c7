import { readdirSync, readFileSync } from 'node:fs';

type Process = { pid: number; parent: number; isOver: boolean };

/** The processes of this machine, where it is a Linux; those that are over wait for somebody to ask how. */
function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = statFields(name);
      return fields ? [{ pid: Number(name), parent: Number(fields[1]), isOver: fields[0] === 'Z' }] : [];
    });
}

/** What follows the name, which may hold anything. */
function statFields(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // it has ended meanwhile
  }
}

/** The processes that this one has started, and those that they have. */
export function descendants(pid: number): number[] {
  const all = processes();
  const below = (parent: number): number[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each.pid, ...below(each.pid)]);
  return below(pid);
}

/** Those of these processes that still run. */
export function running(pids: readonly number[]): number[] {
  return processes().flatMap((each) => (pids.includes(each.pid) && !each.isOver ? [each.pid] : []));
}

/** Those in whose environment there is such a variable: whatever somebody with it has started, and they in turn. */
export function withVariable(name: string, value: string): number[] {
  return processes()
    .map(({ pid }) => pid)
    .filter((pid) => environmentOf(pid).includes(`${name}=${value}`));
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return []; // it has ended meanwhile, or is not ours
  }
}
