import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseEnvironment } from '../../lab/wire/parse-environment.ts';
import { parsedJson } from '../../lab/wire/parsed-json.ts';
import type { Conductor } from './conductor.ts';
import { endGroup } from './end-group.ts';
import { followLines } from './follow-lines.ts';
import { isRecorderAnswer } from './recorder-words.ts';

/** What of a process's last words is kept. */
const LAST_WORDS = 2_000;

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Starts a process of Node or Bun that conducts runs: the module with the address `conduct`, see there.
 *
 * Errors: rejects where the program cannot be started, or does not run the module.
 */
export async function startConductor(program: string, conduct: string, lab: string): Promise<Conductor> {
  // At the head of a group of its own: what a terminal sends to stop us does not reach it, and we stop it in our time.
  const child = spawn(program, [fileURLToPath(conduct), lab], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  // Written to when it is gone: then `gone` says so.
  child.stdin.on('error', () => undefined);
  const gone = endOf(child);
  const { follow, heard } = createHearing(child.stdout);
  const environment = parseEnvironment(await Promise.race([heard('ready'), gone]));
  if (!environment) throw new Error('it does not say where it runs');
  return {
    environment,
    version: environment.browser,
    async run(request, tell) {
      const leave = follow('events', tell);
      child.stdin.write(`run ${request}\n`);
      try {
        return await Promise.race([heard('kept'), gone]);
      } finally {
        leave();
      }
    },
    async record(request, recording) {
      child.stdin.write(`record ${JSON.stringify(recording)} ${request}\n`);
      const answer = parsedJson(await Promise.race([heard('recorded'), gone]));
      if (isRecorderAnswer(answer)) return answer;
      throw new Error('what was recorded cannot be read');
    },
    stop: () => void child.stdin.write('stop\n'),
    async close() {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        endGroup(child.pid);
      await gone.catch(() => undefined);
    },
  };
}

/** Never resolves; rejects, saying how, when the process has ended and all it said was heard. */
function endOf(child: Child): Promise<never> {
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${String(chunk)}`.slice(-LAST_WORDS)));
  const gone = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const how = signal === null ? `with exit code ${code ?? 0}` : `by ${signal}`;
      reject(new Error([`its process ended, ${how}`, said.trim()].filter((part) => part !== '').join(': ')));
    });
  });
  // To be asked when something is wanted of it.
  gone.catch(() => undefined);
  return gone;
}

/** Lines of a word and what belongs to it. */
function createHearing(stream: Readable) {
  const listeners = new Set<(line: string) => void>();
  followLines(stream, (line) => listeners.forEach((listener) => listener(line)));
  /** Takes what belongs to a word, each time. Returns its undoing. */
  const follow = (word: string, take: (text: string) => void) => {
    const listener = (line: string) => {
      if (line.startsWith(`${word} `)) take(line.slice(word.length + 1));
    };
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  /** What belongs to a word, the next time. */
  const heard = (word: string) =>
    new Promise<string>((resolve) => {
      const leave = follow(word, (text) => {
        leave();
        resolve(text);
      });
    });
  return { follow, heard };
}
