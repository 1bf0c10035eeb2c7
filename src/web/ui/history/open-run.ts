import { lots } from '../../../lab/model/lots.ts';
import { ok } from '../../../lab/model/result.ts';
import type { Result } from '../../../lab/model/result.ts';
import type { Batch, RunStatus, SavedRun } from '../../../lab/model/run.ts';
import { sampledFacts } from '../../../lab/model/sampled.ts';
import type { CaseSamples } from '../../../lab/wire/stats-api.ts';
import type { Archive } from '../../archive/archive.ts';
import type { StatsHost } from '../../host/stats-host.ts';
import type { KeptRun } from '../../../lab/wire/run-content.ts';
import type { FrameLoop } from '../../store/frame-loop.ts';
import { createRunStore } from '../../store/run-store.ts';
import type { RunStore } from '../../store/run-store.ts';

export type OpenedRun = {
  store: RunStore;
  /** As it stood when the run was read. */
  status: RunStatus;
  /** Lets go of the samples. */
  close: () => void;
};

type Summaries = KeptRun['summaries'];

/** What opening a run needs of the lab. */
export type OpeningParts = {
  archive: Pick<Archive, 'load' | 'subscribe'>;
  frames: FrameLoop;
  createStats: () => Pick<StatsHost, 'summarise' | 'close'>;
};

/** A kept run in a store of its own, with the figures of its cases, beside whatever run is on. */
export async function openRun(
  { archive, frames, createStats }: OpeningParts,
  id: string,
): Promise<Result<OpenedRun>> {
  const saved = await archive.load(id);
  if (!saved.ok) return saved;
  const summaries = await figuresOf(saved.value, createStats);
  if (!summaries.ok) return summaries;
  const own = leavable(frames);
  const store = createRunStore(own.frames);
  store.open(saved.value);
  store.setSummaries(summaries.value);
  return ok({ store, status: saved.value.run.status, close: own.leave });
}

/** The figures kept with the run; worked out anew where some are missing, as after a crash. */
async function figuresOf(
  saved: KeptRun,
  createStats: OpeningParts['createStats'],
): Promise<Result<Summaries>> {
  const { run, summaries } = saved;
  if (run.cases.every(({ measured }, index) => measured < 2 || summaries.at(index))) return ok(summaries);
  const stats = createStats();
  const samples = samplesOf(saved);
  const grouped = lots(run.cases.map(({ info }) => info));
  const cases = grouped.map((lot) => lot.map((index) => samples[index]));
  const worked = await stats.summarise(cases, 'whole');
  stats.close();
  if (!worked.ok) return worked;
  const byCase = new Map(
    grouped.flatMap((lot, nth) => lot.map((index, place) => [index, worked.value[nth][place]])),
  );
  return ok(run.cases.map((_, index) => byCase.get(index)));
}

/** The samples of every case, in the order of the cases. Copies: what is sent to the worker is gone from here. */
function samplesOf({ run, batches }: SavedRun): CaseSamples[] {
  const perCase = new Map<number, Batch[]>();
  for (const batch of batches) perCase.set(batch.case, [...(perCase.get(batch.case) ?? []), batch]);
  return run.cases.map((record, index) => ({
    case: index,
    ...sampledFacts(record),
    batches: (perCase.get(index) ?? []).map(({ phase, replicate, durations }) => ({
      phase,
      replicate,
      durations: durations.slice(),
    })),
  }));
}

/** A frame loop as one guest sees it: when the guest leaves, nothing of it stays behind. */
function leavable(loop: FrameLoop) {
  const undos: (() => void)[] = [];
  const noted = (undo: () => void) => {
    undos.push(undo);
    return undo;
  };
  const frames: FrameLoop = {
    request: () => loop.request(),
    onSettle: (settle) => noted(loop.onSettle(settle)),
    onDraw: (draw) => noted(loop.onDraw(draw)),
  };
  const leave = () => {
    for (const undo of undos) undo();
  };
  return { frames, leave };
}
