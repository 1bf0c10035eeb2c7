import { ChildProcess, spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, nextTick } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isRecord } from '../../lab/wire/guards.ts';

/** A fresh folder for a browser's profile and all else it writes, and somebody who removes it and ends the browser, also after our death. */
export type GuardedProfile = {
  folder: string;
  /** Starts a browser with its profile in the folder. */
  launch<T>(start: () => Promise<T>): Promise<T>;
  /** Resolves when browser and folder are gone. */
  release(): Promise<void>;
};

/** `guard`: the address of the module of that name. */
export function createGuardedProfile(guard: string): GuardedProfile {
  const folder = mkdtempSync(join(tmpdir(), 'arsenal-profile-'));
  const child = spawn(execPath, [fileURLToPath(guard), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  /** Whoever drives the browser does not tell its process; Node does, before it has a number. */
  const look = (message: unknown) => {
    const started = isRecord(message) ? message['process'] : undefined;
    if (!(started instanceof ChildProcess)) return;
    nextTick(() => {
      const { pid, spawnargs } = started;
      if (pid !== undefined && spawnargs.some((arg) => arg.includes(folder))) child.stdin.write(`${pid}\n`);
    });
  };
  return {
    folder,
    async launch(start) {
      subscribe('child_process', look);
      try {
        return await start();
      } finally {
        unsubscribe('child_process', look);
      }
    },
    release() {
      child.stdin.end();
      return ended;
    },
  };
}
