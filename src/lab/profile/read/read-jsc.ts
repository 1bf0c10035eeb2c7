import { wholeColumn } from '../../model/column.ts';
import type { Profile, Tier } from '../../model/profile.ts';
import { createPairTable } from '../pair-table.ts';
import { createProfileBuilder } from '../profile-builder.ts';
import { offsetOf, peek, type Cursor } from './cursor.ts';
import { keysOf, readFields, readItems } from './read-json.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';
import { addSample, stackNode } from './stacks.ts';

/** What JavaScriptCore says where it knows no line. */
const noLine = 2 ** 32 - 1;
/** A longer time without a sample, in microseconds, was idle: it takes none where no script runs. */
const idleFrom = 20_000;

/** A function, with the first of its lines that was seen: where it begins is not told. */
type Told = { name: string; file: string; line: number };

type Trace = { at: number; frames: number[]; tier: Tier; line: number; offset: number };

/**
 * The stacks that `profile()` of `bun:jsc` gives, with the tier of the innermost function.
 *
 * Source: Bun's reference of SamplingProfileStackTraces; the innermost frame comes first.
 * Units:  seconds.
 * Errors: `FileFault`.
 */
export function readJsc(cursor: Cursor, title: string): Profile {
  const known = createFunctions();
  const traces: Trace[] = [];
  let interval = 0.001;
  const readTraces = (): void =>
    readFields(cursor, keysOf('interval', 'traces'), (key) => {
      if (key === 0) interval = readNumber(cursor);
      else readItems(cursor, () => traces.push(readTrace(cursor, known.of)));
    });
  const whole = keysOf('interval', 'traces', 'stackTraces');
  readFields(cursor, whole, (key) => {
    if (key === 0) interval = readNumber(cursor);
    else if (key === 1) readItems(cursor, () => traces.push(readTrace(cursor, known.of)));
    else readTraces();
  });
  return profileOf(known.all, traces, interval * 1e6, title);
}

function createFunctions() {
  const all: Told[] = [];
  const indices = new Map<string, number>();
  const of = (key: string, name: string, file: string, line: number): number => {
    const index = indices.get(key) ?? all.push({ name, file, line: 0 }) - 1;
    indices.set(key, index);
    const told = all[index];
    if (line > 0 && line < noLine) told.line = told.line > 0 ? Math.min(told.line, line) : line;
    return index;
  };
  return { all, of };
}

const traceKeys = keysOf('timestamp', 'frames');
const frameKeys = keysOf('sourceID', 'name', 'location', 'line', 'sourceURL', 'category');

function readTrace(cursor: Cursor, functionOf: ReturnType<typeof createFunctions>['of']): Trace {
  peek(cursor);
  const trace: Trace = { at: 0, frames: [], tier: 'none', line: 0, offset: offsetOf(cursor) };
  const readFrame = (): void => {
    let [source, name, location, line, file, category] = [0, '', '', 0, '', ''];
    const readers = [
      () => (source = readNumber(cursor)),
      () => (name = readText(cursor)),
      () => (location = readText(cursor)),
      () => (line = readNumber(cursor)),
      () => (file = readText(cursor)),
      () => (category = readText(cursor)),
    ];
    readFields(cursor, frameKeys, (key) => readers[key]());
    if (trace.frames.length === 0) {
      trace.line = line;
      trace.tier = tiersOf.get(category) ?? 'none';
    }
    const key = `${source} ${location.split(':')[0]} ${name}`;
    trace.frames.push(functionOf(key, name === '' ? '(anonymous)' : name, file, line));
  };
  readFields(cursor, traceKeys, (key) => {
    if (key === 0) trace.at = readNumber(cursor) * 1e6;
    else readItems(cursor, readFrame);
  });
  return trace;
}

const tiersOf: ReadonlyMap<string, Tier> = new Map([
  ['LLInt', 'llint'],
  ['Baseline', 'baseline'],
  ['DFG', 'dfg'],
  ['FTL', 'ftl'],
]);

function profileOf(
  told: readonly Told[],
  traces: readonly Trace[],
  interval: number,
  title: string,
): Profile {
  const builder = createProfileBuilder({ title, source: 'jsc', unit: 'microseconds', ordered: true });
  const frames = Uint32Array.from(told, ({ name, file, line }) =>
    builder.frame({ name, file, line, kind: file === '' && line === 0 ? 'native' : 'script' }),
  );
  const idle = stackNode(builder, [builder.frame({ name: '(idle)', kind: 'idle' })]);
  const [places, weights] = [createPairTable(), wholeColumn()];
  for (const [index, { at, frames: stack, tier, line, offset }] of traces.entries()) {
    const elapsed = index + 1 < traces.length ? Math.max(0, traces[index + 1].at - at) : interval;
    const busy = elapsed > idleFrom ? Math.min(elapsed, interval) : elapsed;
    const node = stackNode(builder, stack.map((one) => frames[one]).reverse());
    addSample(builder, node, busy, offset, tier);
    if (elapsed > busy) addSample(builder, idle, elapsed - busy, offset);
    if (stack.length === 0 || line <= 0 || line >= noLine) continue;
    const place = places.of(frames[stack[0]], line);
    if (place === weights.count()) weights.push(0);
    weights.view()[place] += Math.round(busy);
  }
  const lines = { frame: places.firsts(), line: places.seconds(), weight: Float64Array.from(weights.view()) };
  return { ...builder.profile(), ...(lines.frame.length > 0 && { lines }) };
}
