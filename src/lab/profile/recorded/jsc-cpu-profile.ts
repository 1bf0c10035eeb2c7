import type { CpuNode, CpuProfile } from '../../model/cpu-profile.ts';
import type { JscFrame, JscTraces } from '../../model/jsc-traces.ts';

/** What JavaScriptCore says where it knows no line. */
const NO_LINE = 2 ** 32 - 1;
/** A longer time without a sample was idle: a busy machine delays the profiler too, but not so long. */
const IDLE_US = 20_000;

const ROOT = 1;
const IDLE = 2;

/**
 * What JavaScriptCore saw, as V8 would tell it, for whatever reads a `.cpuprofile`.
 *
 * Assumes what its profiler does: there is no sample where no script runs. So what is longer than 20 ms is idle, but for
 *         one interval of it.
 * Errors: JavaScriptCore does not tell where a function begins: it is told to begin at the first of its lines that was
 *         seen on.
 */
export function jscCpuProfile({ interval, sources, traces }: JscTraces): CpuProfile {
  const tree = createTree(sources, firstLines(traces));
  const [samples, timeDeltas]: number[][] = [[], []];
  const stepUs = Math.round(interval * 1e6);
  const [startTime = 0] = traces.map(({ timestamp }) => Math.round(timestamp * 1e6));
  let last = startTime;
  const add = (node: number, at: number) => {
    samples.push(node);
    timeDeltas.push(at - last);
    last = at;
  };
  for (const { timestamp, frames } of traces) {
    const at = Math.round(timestamp * 1e6);
    if (at - last > IDLE_US) add(IDLE, last + stepUs);
    add(tree.saw(frames), at);
  }
  const endTime = last + stepUs;
  return { engine: 'JavaScriptCore', nodes: tree.nodes, startTime, endTime, samples, timeDeltas };
}

const hasLine = (line: number) => line > 0 && line < NO_LINE;

/** One function, whatever was on in it. */
const functionOf = ({ sourceID, name, location }: JscFrame) =>
  `${sourceID} ${location.split(':')[0]} ${name}`;

/** All functions of a name in one script: where one was never seen on a line, it is told to be where its namesakes were. */
const nameOf = ({ sourceID, name }: JscFrame) => `${sourceID} ${name}`;

function firstLines(traces: JscTraces['traces']): Map<string, number> {
  const lines = new Map<string, number>();
  for (const frame of traces.flatMap(({ frames }) => frames)) {
    if (!hasLine(frame.line)) continue;
    for (const key of [functionOf(frame), nameOf(frame)])
      lines.set(key, Math.min(frame.line, lines.get(key) ?? NO_LINE));
  }
  return lines;
}

const engineFrame = (functionName: string) => ({
  functionName,
  scriptId: '0',
  url: '',
  lineNumber: -1,
  columnNumber: -1,
});

function createTree(sources: JscTraces['sources'], lines: ReadonlyMap<string, number>) {
  const urls = new Map(sources.map(({ sourceID, url }) => [sourceID, url]));
  const nodes: CpuNode[] = [
    { id: ROOT, callFrame: engineFrame('(root)'), hitCount: 0, children: [IDLE] },
    { id: IDLE, callFrame: engineFrame('(idle)'), hitCount: 0 },
  ];
  const ids = new Map<string, number>();
  const child = (parent: number, frame: JscFrame): number => {
    const key = functionOf(frame);
    const known = ids.get(`${parent} ${key}`);
    if (known !== undefined) return known;
    const id = nodes.length + 1;
    const line = lines.get(key) ?? lines.get(nameOf(frame));
    nodes.push({
      id,
      callFrame: {
        functionName: frame.name,
        scriptId: String(frame.sourceID),
        url: urls.get(frame.sourceID) ?? '',
        lineNumber: line === undefined ? -1 : line - 1,
        columnNumber: line === undefined ? -1 : 0,
      },
      hitCount: 0,
    });
    (nodes[parent - 1].children ??= []).push(id);
    ids.set(`${parent} ${key}`, id);
    return id;
  };
  /** The node of a stack, which was on once more. */
  const saw = (frames: readonly JscFrame[]): number => {
    const id = frames.reduceRight(child, ROOT);
    const node = nodes[id - 1];
    node.hitCount = (node.hitCount ?? 0) + 1;
    if (frames.length > 0 && hasLine(frames[0].line)) addTick(node, frames[0].line);
    return id;
  };
  return { nodes, saw };
}

function addTick(node: CpuNode, line: number) {
  const ticks = (node.positionTicks ??= []);
  const known = ticks.find((tick) => tick.line === line);
  if (known) known.ticks += 1;
  else ticks.push({ line, ticks: 1 });
}
