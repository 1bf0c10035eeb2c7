/**
 * Runs the checks and says how each went: all of them (`npm test`), or those named
 * (`node scripts/check.ts types lint`). A first word stands for all that begin with it.
 */
import { fileURLToPath } from 'node:url';
import { checks, type Check } from './check/checks.ts';
import { runChecks, tally, type Outcome } from './check/run-checks.ts';
import { runCommand } from './setup/run-command.js';
import { elapsedText } from './setup/steps.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = `${root}node_modules/.bin/`;

async function run({ program, args }: Check) {
  const env = { ...process.env, NO_COLOR: '1' };
  const path = program === 'node' ? process.execPath : bin + program;
  const shell = process.platform === 'win32';
  const { code, output } = await runCommand(path, args, { cwd: root, env, shell });
  return { passed: code === 0, output };
}

function chosen(names: readonly string[]): readonly Check[] {
  if (names.length === 0) return checks;
  const picked = (check: Check) => names.some((name) => `${check.name} `.startsWith(`${name} `));
  const unknown = names.filter((name) => !checks.some((check) => `${check.name} `.startsWith(`${name} `)));
  if (unknown.length === 0) return checks.filter(picked);
  console.error(
    `No check is called ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

function reporter(total: number, talkative: boolean) {
  let done = 0;
  return ({ check, passed, seconds, output }: Outcome) => {
    done += 1;
    console.log(
      `[${done}/${total}] ${check.name} … ${elapsedText(seconds * 1000)}${passed ? '' : ' FAILED'}`,
    );
    if (!passed || talkative || check.telling) console.log(output.trimEnd().replace(/^/gm, '    '));
  };
}

const picked = chosen(process.argv.slice(2));
const report = reporter(picked.length, picked.length === 1);
const outcomes = await runChecks(picked, { run, now: Date.now, report });
console.log(tally(outcomes));
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
