import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Builds the lab into a folder, as another version of itself. In a process of its own: there nothing is a test. */
export async function buildLab(outDir: string, version: string): Promise<void> {
  const define = { __LAB_VERSION__: JSON.stringify(version) };
  const options = JSON.stringify({ define, build: { outDir, emptyOutDir: true } });
  const program = `import { build } from 'vite'; await build(${options});`;
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { env });
}
