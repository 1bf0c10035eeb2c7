import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../setup/run-command.js';

/** `built`: where in the package its page lies. */
export type Peer = { name: string; version: string; built: string };

/** Only an isolated page can be asked what it holds. */
export const isolatingHeaders =
  '/*\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Embedder-Policy: require-corp\n';

/**
 * The built page of a package as npm has it, to be served, without what the package depends on:
 * one of them would compile a profiler of its own when it is installed. It is fetched once.
 */
export async function fetchedPeer(peer: Peer, cache: string): Promise<string> {
  const { name, version, built } = peer;
  const folder = join(cache, `${name}-${version}`);
  const root = join(folder, built);
  if (existsSync(join(root, '_headers'))) return root;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  await done('npm', ['pack', `${name}@${version}`, '--loglevel=error'], cache);
  await done('tar', ['-xzf', `${name}-${version}.tgz`], cache);
  renameSync(join(cache, 'package'), folder);
  writeFileSync(join(root, '_headers'), isolatingHeaders);
  return root;
}

async function done(program: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runCommand(program, args, { cwd });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${output.trim()}`);
}
