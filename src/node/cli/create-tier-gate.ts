import { join, resolve } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { TieredProfile } from '../../lab/model/deoptimisation.ts';
import type { Failure } from '../../lab/model/failure.ts';
import type { Plan } from '../../lab/model/plan.ts';
import type { ReportedRun } from '../../lab/model/report.ts';
import type { TieredEngine, TierReport } from '../../lab/model/tier-report.ts';
import { tierGate } from '../../lab/profile/tiers/tier-gate.ts';
import { tierReport } from '../../lab/profile/tiers/tier-report.ts';
import { bytecodeJson } from '../../lab/report/bytecode-json.ts';
import { tierTable } from '../../lab/report/tier-table.ts';
import { LINES_BEFORE } from '../../lab/source/complaint.ts';
import { linesOf } from '../../lab/source/lines-of.ts';
import { studentInterval } from '../../lab/stats/student-interval.ts';
import { failureText } from '../../lab/words/failure-text.ts';
import type { OpenRuntime } from '../runtimes/runtime.ts';
import { takeTiers, tieredEngines } from '../runtimes/take-tiers.ts';
import { writeWhole } from '../runs/write-whole.ts';
import { defaultFolder } from './default-folder.ts';
import type { Source } from './measure-source.ts';
import { onlyCases } from './only-cases.ts';
import { placedTiers } from './placed-tiers.ts';
import { profileFiles } from './profile-files.ts';
import type { World } from './world.ts';

/** Fresh processes a case is looked at in. */
const ROUNDS = 3;

/** Looks at the tiers of each case of runs, after they were measured. */
export type TierGate = {
  look(runtime: OpenRuntime, run: ReportedRun, source: Source): Promise<void>;
  /** Whether it held for every case that was looked at; not where there was none. */
  holds(): boolean;
};

/**
 * Has each case run in processes of their own whose engines tell the tiers of its code; prints the tables, and writes them
 * as JSON into the folder `artifacts`. Nothing of it is in any figure.
 */
export function createTierGate(settings: CliSettings, world: World): TierGate {
  const { outputDir = defaultFolder } = settings;
  const { folder, signal, tell } = world;
  const verdicts: boolean[] = [];
  async function lookAt(key: string, file: string, looked: Looked) {
    const { runtime, source } = looked;
    const report = await reportOf(key, looked, settings, world);
    if (typeof report === 'string')
      return `${source.name}, ${runtime.runtime}, ${key}: no tiers. ${report}\n`;
    const verdict = tierGate(report);
    verdicts.push(verdict.holds);
    const of = { source: source.name, runtime: runtime.runtime, version: runtime.version, key };
    const path = resolve(folder, outputDir, 'artifacts', `bytecode-${file}`);
    await writeWhole(path, bytecodeJson(of, report, verdict));
    return tierTable(`${key}, ${runtime.version}`, report, verdict);
  }
  return {
    async look(runtime, { run }, source) {
      const engine = tieredEngines[runtime.runtime];
      if (!engine) {
        tell(`${source.name}, ${runtime.runtime}: no tiers. They are told in Node and Bun only.\n`);
        return;
      }
      const keys = keysOf(run, source);
      for (const [nth, file] of profileFiles(source.name, runtime.runtime, keys, 'json').entries()) {
        if (signal.aborted) return;
        const before = verdicts.length;
        tell(await lookAt(keys[nth], file, { runtime, engine, source }));
        if (verdicts.length === before) verdicts.push(false);
      }
      tell(
        `${source.name}, ${runtime.runtime}: tiers of ${keys.length} in ${join(outputDir, 'artifacts')}\n`,
      );
    },
    holds: () => verdicts.length > 0 && verdicts.every(Boolean),
  };
}

type Looked = { runtime: OpenRuntime; engine: TieredEngine; source: Source };

/** Those that could be measured; of two versions the present one. */
const keysOf = ({ cases }: ReportedRun['run'], { isSided }: Source): string[] =>
  cases
    .filter(({ info, failure }) => !failure && !(isSided && info.name === 'baseline'))
    .map(({ info }) => info.key);

/** Over several rounds, in the places of the files; or why there is none. */
async function reportOf(
  key: string,
  { runtime, engine, source }: Looked,
  { profileIntervalUs: intervalUs }: CliSettings,
  { folder, signal }: World,
): Promise<TierReport | string> {
  const plan = onlyCases(source.plan, [key]);
  const rounds: TieredProfile[] = [];
  for (let round = 0; round < ROUNDS && !signal.aborted; round++) {
    const taken = await takeTiers(runtime, { plan, intervalUs }, signal);
    if (!taken.ok) return reasonOf(taken.failure);
    rounds.push(taken.value);
  }
  const lines = linesIn(plan);
  const report = tierReport(rounds, { engine, isCounted: isOwn(lines), intervalOf: studentInterval });
  return report ? placedTiers(report, { source, lines, folder }) : 'None of its functions was seen.';
}

const reasonOf = (failure: Failure) =>
  'message' in failure ? `${failure.message.replace(/\.$/, '')}.` : failureText(failure).what;

const linesIn = ({ benchmark }: Plan) => (benchmark.kind === 'written' ? linesOf(benchmark.text).length : 0);

/** Functions that somebody wrote, not the loops that measure them. */
const isOwn = (lines: number) => (told: { file: string; line: number }) =>
  /(^|\/)benchmark\.ts$/.test(told.file) && told.line > LINES_BEFORE && told.line <= LINES_BEFORE + lines;
