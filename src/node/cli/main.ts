#!/usr/bin/env node
/** The command `arsenal`: this process as the world that its commands run in. */
import { randomInt } from 'node:crypto';
import { isatty } from 'node:tty';
import { runProgram } from './program.ts';

/** After a second Ctrl-C nothing is waited for. By convention 128 and the signal's number. */
const killed = 130;

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping.signal.aborted) process.exit(killed);
    process.stderr.write('\nStopping. What was measured is kept; once more ends it at once.\n');
    stopping.abort();
  });
}

const columns = process.stderr.columns || process.stdout.columns || Infinity;

process.exitCode = await runProgram(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
  terminal: { isOut: isatty(1), isTold: isatty(2), columns },
  env: process.env,
  folder: process.cwd(),
  now: () => Date.now(),
  seed: () => randomInt(2 ** 32 - 1),
  signal: stopping.signal,
});
