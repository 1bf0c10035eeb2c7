import type { Authoring } from '../model/authoring.ts';
import type { CaseWeighed } from '../model/case-memory.ts';
import type { Failure, Stage } from '../model/failure.ts';
import type { Loaded, LoadRequest } from '../model/loading.ts';
import { defaultLimits, type Limits, type Share } from '../model/plan.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Batch, Canary, CaseMeasured } from '../model/run.ts';
import type { Bytes, Clock } from '../model/units.ts';
import type { Bench, Complaint } from './bench.ts';
import { canary } from './canary.ts';
import { clockStep } from './clock-step.ts';
import { consoleText } from './console-text.ts';
import { DefinitionError, TooManyCases } from './definition.ts';
import { isInstance } from './is-instance.ts';
import type { Loops } from './loops.ts';
import type { Heap } from './heap.ts';
import { measureLot } from './measure-lot.ts';
import { weighLot, type WeighedShare } from './weigh-lot.ts';
import { createOutputGate, OutputTooLarge } from './output-gate.ts';
import { createRegistry, type RegisteredCase } from './registry.ts';

/** What a worker lends to measuring. */
export type MeasurerParts = {
  /** Runs the text or the code that calls `bench`. */
  define: (lab: Authoring) => unknown;
  /** The loops of a case, by its index, or of the empty call. */
  loops: (arm: number | 'empty') => Loops;
  /** For calls the engine must not look into; absent where there is one set of loops for all. */
  opaqueLoops?: Loops | undefined;
  now: Clock;
  pause: () => Promise<void>;
  /** Deeply; may throw. */
  areEqual: (one: unknown, other: unknown) => boolean;
  decode: (utf8: Uint8Array<ArrayBuffer>) => string;
  /** Told of an error and how many lines the person's text has. */
  describe: (error: unknown, lines: number) => Complaint;
  isolated: boolean;
  /** Of this thread, where it can tell. */
  heap?: Heap | undefined;
  emit: {
    batch: (batch: Batch) => void;
    stage: (stage: Stage, index: number | undefined) => void;
    output: (index: number | undefined, text: string) => void;
  };
};

export type Measurer = {
  load: (request: LoadRequest) => Promise<Result<Loaded>>;
  measure: (share: Share) => Promise<Result<{ cases: CaseMeasured[]; canary: Canary }>>;
  /** `remote`: the heap as somebody outside tells it, where this thread cannot. */
  weigh: (share: WeighedShare, remote?: Heap) => Promise<Result<{ cases: CaseWeighed[] }>>;
  /** What the worker's console prints with. */
  print: (values: readonly unknown[]) => void;
};

/** The measuring half of a worker: load a benchmark once, then measure its cases, lot after lot. */
export function createMeasurer(parts: MeasurerParts): Measurer {
  const sink: { value: unknown } = { value: undefined };
  let limits = defaultLimits;
  let lines = 0;
  let output = createOutputGate(limits.outputBytes, parts.emit.output);
  let cases: RegisteredCase[] = [];
  let clockStepMs: Loaded['clockStepMs'] = 0;
  const describe = (error: unknown) => parts.describe(error, lines);

  async function load(request: LoadRequest): Promise<Result<Loaded>> {
    ({ limits, lines } = request);
    output = createOutputGate(limits.outputBytes, parts.emit.output);
    clockStepMs = clockStep(parts.now);
    const kept = { keep: createKeep(sink), decode: parts.decode };
    const registry = createRegistry({ ...request, ...kept, limit: limits.cases });
    parts.emit.stage('load', undefined);
    try {
      await parts.define(registry.authoring);
    } catch (error) {
      return failed(loadFailure(error, describe(error), limits));
    } finally {
      output.flush();
    }
    cases = registry.cases;
    if (cases.length === 0) return failed({ code: 'no-cases' });
    return ok({ cases: cases.map(({ info }) => info), clockStepMs, isolated: parts.isolated });
  }
  const bench = (): Bench => ({ ...parts, clockStepMs, sink, output, describe });
  return {
    load,
    measure: (share) => measured(cases, share, bench(), limits.outputBytes),
    weigh: (share, remote) => weighed(cases, share, bench(), limits.outputBytes, parts.heap ?? remote),
    print: (values) => output.write(consoleText(values)),
  };
}

async function measured(cases: readonly RegisteredCase[], share: Share, bench: Bench, outputBytes: Bytes) {
  const read = () => canary(bench.now, bench.clockStepMs, bench.sink);
  const beforeMs = read();
  const lot = await measureLot(cases, share, bench, outputBytes);
  return ok({ cases: lot, canary: { beforeMs, afterMs: read() } });
}

async function weighed(
  cases: readonly RegisteredCase[],
  share: WeighedShare,
  bench: Bench,
  outputBytes: Bytes,
  heap: Heap | undefined,
): Promise<Result<{ cases: CaseWeighed[] }>> {
  return heap
    ? ok({ cases: await weighLot(cases, share, bench, heap, outputBytes) })
    : failed({ code: 'worker-failed', message: 'nobody tells what its heap holds' });
}

/** Writes the value where the engine cannot prove that nobody reads it. */
function createKeep(sink: { value: unknown }) {
  return <T>(value: T): T => {
    sink.value = value;
    return value;
  };
}

function loadFailure(error: unknown, { message, line }: Complaint, { cases, outputBytes }: Limits): Failure {
  const place = line === undefined ? {} : { line };
  if (isInstance(error, TooManyCases)) return { code: 'too-many-cases', limit: cases };
  if (isInstance(error, DefinitionError)) return { code: 'bad-definition', message: error.message, ...place };
  if (isInstance(error, OutputTooLarge))
    return { code: 'output-too-large', limitBytes: outputBytes, ...place };
  return { code: 'threw', stage: 'load', message, ...place };
}
