import { spawn } from 'node:child_process';

/** @typedef {{ code: number, output: string }} Ended */

/**
 * Runs a program to its end and keeps what it says. A program that cannot be started ends with code 127.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string | undefined, env?: NodeJS.ProcessEnv | undefined, shell?: boolean | undefined }} [options]
 * @returns {Promise<Ended>}
 */
export function runCommand(program, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
