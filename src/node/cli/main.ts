#!/usr/bin/env node
/** The command `arsenal`: this process as the world that its commands run in. */
import { randomInt } from 'node:crypto';
import { isatty } from 'node:tty';
import { exitCodes } from '../../lab/model/report.ts';
import { bugText, runProgram } from './program.ts';

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

// Not 1, which Node would make of it: that says that the code under measurement has become slower.
process.on('uncaughtException', (error) => {
  process.stderr.write(bugText(error));
  process.exit(exitCodes.bug);
});
// Whoever reads may have enough before the end, as `head` has.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const terminal = [process.stderr, process.stdout].find(({ isTTY }) => isTTY);

process.exitCode = await runProgram(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
  terminal: { isOut: isatty(1), isTold: isatty(2), columns: terminal?.columns ?? 100 },
  env: process.env,
  folder: process.cwd(),
  now: () => Date.now(),
  seed: () => randomInt(2 ** 32 - 1),
  signal: stopping.signal,
});
