/**
 * `npm run check:package`: packs what is built as it would be published, installs that in an empty folder, and uses it
 * there as a person would, under each Node. Prints what the package weighs and how long each try took.
 *
 *   node scripts/try-package.ts [node…]   programs, or versions that npm fetches (22, 20.19.0); else those of the path
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesText, countText } from '../src/lab/model/quantity-text.ts';
import { tableText } from './bench/table-text.ts';
import { foundNodes, type FoundNode } from './package/found-nodes.ts';
import { ownEnvironment } from './package/own-environment.ts';
import { packed, type Packed } from './package/packed.ts';
import { projectFiles, tries, type Try } from './package/tries.ts';
import { runCommand } from './setup/run-command.js';
import { elapsedText } from './setup/steps.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = join(root, 'node_modules/typescript/bin/tsc');

/** What nobody wants to download with it. */
const unwanted = /\.map$|^(src|tests|scripts|workers)\//;

async function tryPackage(words: readonly string[]) {
  const scratch = mkdtempSync(join(tmpdir(), 'arsenal-package-'));
  try {
    const archive = await packed(root, scratch);
    console.log(weightText(archive));
    const all = tries(archive.path, compiler);
    const rows: string[][] = [];
    for (const node of await foundNodes(words, scratch)) rows.push(await triedUnder(node, all, scratch));
    console.log(`\n${tableText(['Node', ...all.map(({ name }) => name)], rows)}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function weightText({ size, files }: Packed): string {
  const whole = files.reduce((sum, file) => sum + file.size, 0);
  const largest = files.toSorted((a, b) => b.size - a.size).slice(0, 5);
  const strangers = files.filter(({ path }) => unwanted.test(path));
  if (strangers.length > 0) process.exitCode = 1;
  return [
    `${bytesText(size)} packed, ${bytesText(whole)} in ${countText(files.length)} files, of these`,
    ...largest.map((file) => `  ${bytesText(file.size).padStart(9)}  ${file.path}`),
    ...strangers.map(({ path }) => `Should not be there: ${path}`),
  ].join('\n');
}

/** A row: the version, and how long each try took. */
async function triedUnder(node: FoundNode, all: readonly Try[], scratch: string): Promise<string[]> {
  const folder = join(scratch, `project-${node.version}`);
  mkdirSync(folder);
  const row: string[] = [node.version];
  for (const each of all) {
    row.push(await tried(each, node, folder));
    // Not before: it is installed in an empty folder.
    for (const [name, text] of Object.entries(projectFiles)) writeFileSync(join(folder, name), text);
  }
  return row;
}

async function tried(
  { name, program, args, says, codes = [] }: Try,
  node: FoundNode,
  cwd: string,
): Promise<string> {
  const start = performance.now();
  const { code, output } = await runCommand(program, args, { cwd, env: ownEnvironment(node.folder) });
  const took = elapsedText(performance.now() - start);
  if ([0, ...codes].includes(code) && says.test(output)) return took;
  console.log(
    `\nNode ${node.version}, ${name}: exit code ${code}\n${output.trimEnd().replace(/^/gm, '    ')}`,
  );
  process.exitCode = 1;
  return 'FAILED';
}

await tryPackage(process.argv.slice(2));
