/**
 * The first thing `npm start` and `npm test` do, on a machine with Node 20 and npm and nothing else.
 * Plain JavaScript without a dependency, because nothing is installed yet; everything after the third
 * step runs under the pinned Node, by its path: a shell may remember where it found another one.
 *
 *   node scripts/setup.js              install what is missing
 *   node scripts/setup.js start [...]  then build, if the sources changed, and serve
 *   node scripts/setup.js test [...]   then find a Chromium and run the checks
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../src/node/runtimes/find-chromium.js';
import { buildInputs, inputsHash } from './setup/inputs-hash.js';
import { chromiumAdvice, installChromium } from './setup/install-chromium.js';
import { isInstalled } from './setup/is-installed.js';
import { Problem } from './setup/problem.js';
import { runCommand } from './setup/run-command.js';
import { createSteps } from './setup/steps.js';
import { versionAtLeast } from './setup/version-at-least.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { engines, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const oldest = engines.node.replace('>=', '');
const pinned = devDependencies.node;
const pinnedNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** @param {string} path */
const textOf = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);

async function checkNode() {
  if (versionAtLeast(process.version, oldest)) return process.version.slice(1);
  throw new Problem(`Arsenal Lab needs Node ${oldest} or later to set itself up; this is ${process.version}.
Get one from https://nodejs.org and start again.`);
}

/** npm by the Node that started it: the one in node_modules is about to be replaced. @param {string[]} args */
function npm(args) {
  const { npm_node_execpath: node, npm_execpath: cli } = process.env;
  if (node && cli && existsSync(node)) return runCommand(node, [cli, ...args], { cwd: root });
  return runCommand('npm', args, { cwd: root, shell: process.platform === 'win32' });
}

async function installPackages() {
  const wanted = textOf('package-lock.json') ?? '';
  if (isInstalled(wanted, textOf('node_modules/.package-lock.json'))) return 'already there';
  const { code, output } = await npm(['ci', '--loglevel=error', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Problem(`npm ci failed:\n${output.trim()}`);
  return /added \d+ packages/.exec(output)?.[0];
}

async function checkPinnedNode() {
  const version = async () => (await runCommand(pinnedNode, ['--version'])).output.trim();
  if ((await version()) === `v${pinned}`) return pinned;
  await npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  const found = await version();
  if (found === `v${pinned}`) return `${pinned}, repaired`;
  throw new Problem(`The pinned Node ${pinned} does not run here: ${found}
Remove node_modules and start again. If it stays so, the npm package "node" has no build for
${process.platform} ${process.arch}, and the lab can neither be built nor tested on this machine.`);
}

/** Runs a script of this folder under the pinned Node, with the tools of node_modules first in the path. */
function pinnedEnvironment() {
  return { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) };
}

async function build() {
  const built = existsSync(join(root, 'dist-node')) ? textOf('dist/.stamp') : undefined;
  if (built === inputsHash(root, buildInputs)) return 'up to date';
  const script = join(root, 'scripts/build.ts');
  const { code, output } = await runCommand(pinnedNode, [script], { cwd: root, env: pinnedEnvironment() });
  if (code !== 0) throw new Problem(`The build failed:\n${output.trim()}`);
  return undefined;
}

async function provideChromium() {
  let found = await findChromium(process.platform, process.env, runCommand);
  const installs = !found;
  if (!found) {
    const asRoot = process.getuid?.() === 0;
    const reason = await installChromium({ platform: process.platform, root: asRoot, run: runCommand });
    found = await findChromium(process.platform, process.env, runCommand);
    if (!found) throw new Problem(chromiumAdvice(reason ?? 'what apt-get installed does not start'));
  }
  process.env.CHROMIUM_PATH = found.path;
  return `${found.version}, ${found.path}${installs ? ', just installed with apt-get' : ''}`;
}

/** Hands the terminal over for good; Ctrl-C reaches the script itself, which ends in its own time. */
function become(/** @type {string} */ script, /** @type {string[]} */ args) {
  const options = /** @type {const} */ ({ cwd: root, env: pinnedEnvironment(), stdio: 'inherit' });
  const child = spawn(pinnedNode, [join(root, 'scripts', script), ...args], options);
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** @param {string[]} words */
async function setup([command, ...args]) {
  const total = { start: 4, test: 4 }[command ?? ''] ?? 3;
  const { step } = createSteps(total, process.stdout, Date.now);
  await step('Checking Node', checkNode);
  await step('Installing packages', installPackages);
  await step(`Checking the pinned Node ${pinned}`, checkPinnedNode);
  if (command === 'start') {
    await step('Building the lab', build);
    become('serve.ts', args);
  }
  if (command === 'test') {
    await step('Finding Chromium', provideChromium);
    become('check.ts', args);
  }
}

setup(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Problem ? `\n${error.message}` : error);
  process.exit(1);
});
