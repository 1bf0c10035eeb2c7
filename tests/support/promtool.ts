import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's promtool, or the one named by PROMTOOL_PATH; undefined where neither is there. */
export const promtoolPath = [process.env.PROMTOOL_PATH ?? '', '/usr/bin/promtool'].find((path) =>
  existsSync(path),
);

/** What to say where there is none. */
export const noPromtool =
  'promtool is not installed, so the metrics are not checked by it. Debian: sudo apt-get install prometheus';

/** What `promtool check metrics` has to say of a text; nothing of one without a fault. */
export function promtoolComplaints(text: string): string {
  if (!promtoolPath) throw new Error(noPromtool);
  const { stdout, stderr, status } = spawnSync(promtoolPath, ['check', 'metrics'], {
    input: text,
    encoding: 'utf8',
  });
  return status === 0 ? stdout + stderr : `${stdout}${stderr}exit code ${status}`;
}
