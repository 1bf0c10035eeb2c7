import { spawnSync } from 'node:child_process';

/** Ends a process that was started as the head of a group, and all of the group, at once. One that is gone is left be. */
export function endGroup(pid: number): void {
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}
