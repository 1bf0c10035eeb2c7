import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Random } from '../../src/lab/model/units.ts';
import { listOf, objectOf } from '../../src/lab/wire/check.ts';
import { isCount, isFinite } from '../../src/lab/wire/simple-checks.ts';
import { postRuns } from './post-runs.ts';
import { smallRunText } from './small-run-text.ts';

/** What those who listen saw: events, how many they missed, connections that ended, and how late events were. */
export type Heard = { seen: number; missing: number; ended: number; lags: number[] };
/** `memory`: bytes of the collector's process, every five seconds. `sent`: runs. */
export type Listening = Heard & { memory: number[]; sent: number; seconds: number };

const isHeard = objectOf<Heard>({ seen: isCount, missing: isCount, ended: isCount, lags: listOf(isFinite) });
const entry = fileURLToPath(new URL('./listeners.ts', import.meta.url));
const [batch, everyMs, memoryEveryMs, settleMs] = [5, 50, 5_000, 3_000];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
const answer = (child: ChildProcess) => new Promise<unknown>((resolve) => child.once('message', resolve));

/** A hundred runs a second arrive while that many listen, half by server-sent events, half by WebSocket. */
export async function listening(
  url: string,
  count: number,
  seconds: number,
  random: Random,
): Promise<Listening> {
  const child = fork(entry, [new URL(url).port, String(count)]);
  await answer(child);
  const memory: number[] = [];
  const watching = setInterval(() => void memoryOf(url).then((bytes) => memory.push(bytes)), memoryEveryMs);
  const sent = await sendAll(url, child, seconds, random);
  clearInterval(watching);
  await pause(settleMs);
  const told = answer(child);
  child.send('report');
  const heard = await told;
  child.disconnect();
  if (!isHeard(heard, '$', () => undefined)) throw new Error('those who listen do not report');
  return { ...heard, memory, sent, seconds };
}

async function sendAll(url: string, child: ChildProcess, seconds: number, random: Random): Promise<number> {
  const first = (await metricOf(url, 'log_entries')) + 1;
  const start = performance.now();
  const batches = Math.round((seconds * 1_000) / everyMs);
  for (let index = 0; index < batches; index += 1) {
    const texts = Array.from({ length: batch }, (_, place) => smallRunText(`live-${index}-${place}`, random));
    const body = gzipSync(texts.join('\n'), { level: 1 });
    await pause(start + index * everyMs - performance.now());
    const at = Date.now();
    child.send(texts.map((_, place) => [first + index * batch + place, at]));
    await postRuns(url, body);
  }
  return batches * batch;
}

const memoryOf = (url: string) => metricOf(url, 'resident_memory_bytes');

async function metricOf(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^arsenal_collector_${name} (\\S+)$`, 'm').exec(text)?.[1]);
}
