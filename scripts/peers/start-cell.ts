import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cellSeed } from './cell.ts';
import type { Cell } from './cell.ts';
import { isFigures } from './figures.ts';
import type { Figures } from './figures.ts';

const runCell = fileURLToPath(new URL('./run-cell.ts', import.meta.url));

/** Far more than any contender takes. */
const mostMs = 120_000;
/** What a process is given to close what it opened. */
const graceMs = 5_000;

/** Measures a cell in a fresh process. Throws with what the process complained of, or when it is stopped. */
export function startCell(cell: Cell, seed: number, stop: AbortSignal): Promise<Figures> {
  const request = JSON.stringify({ ...cell, seed: cellSeed(cell, seed) });
  const child = spawn(process.execPath, [...flags(cell), runCell, request], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => {
    child.kill('SIGINT');
    setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
  };
  const late = setTimeout(end, mostMs);
  stop.addEventListener('abort', end);
  let [said, complained] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const figures = new Promise<Figures>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(figuresOf(said));
      else reject(new Error(lastLine(complained) ?? `ended with ${signal ?? `code ${code}`}`));
    });
  });
  return figures.finally(() => {
    clearTimeout(late);
    stop.removeEventListener('abort', end);
  });
}

/** What the documentation of a tool recommends to start Node with. */
const flags = ({ contender }: Cell) => (contender === 'mitata' ? ['--expose-gc'] : []);

function figuresOf(said: string): Figures {
  const value: unknown = JSON.parse(lastLine(said) ?? 'null');
  const faults: string[] = [];
  if (isFigures(value, '$', (where, message) => faults.push(`${where}: ${message}`))) return value;
  throw new Error(`no figures came back: ${faults.join(', ')}`);
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) || undefined;
