import { availableParallelism, freemem, loadavg, totalmem } from 'node:os';
import { runtimes } from '../../lab/model/report.ts';
import { clockFinding } from '../doctor/clock-finding.ts';
import type { Finding } from '../doctor/finding.ts';
import { loadFindings } from '../doctor/load-findings.ts';
import { noiseFindings } from '../doctor/noise-findings.ts';
import { processorFindings } from '../doctor/processor-findings.ts';
import { readSystem } from '../doctor/read-system.ts';
import { exitCodes } from '../../lab/model/report.ts';
import { openRuntime } from '../runtimes/runtime.ts';
import { runtimeOptions } from './runtime-options.ts';
import type { Flags } from './measuring-options.ts';
import type { World } from './world.ts';

/** Says whether this machine is fit to measure, what speaks against it, and what to do. Ends as rejected where it is not. */
export async function doctorCommand(flags: Flags, world: World): Promise<number> {
  const machine = {
    load: loadavg()[0],
    cores: availableParallelism(),
    freeMemory: freemem(),
    totalMemory: totalmem(),
  };
  const still = [
    clockFinding(() => performance.now()),
    ...loadFindings(machine, readSystem),
    ...processorFindings(readSystem),
  ];
  const findings = [...still, ...(await runtimeFindings(flags.quick === true, world))];
  world.write(flags.json === true ? `${JSON.stringify(findings, undefined, 2)}\n` : findingsText(findings));
  return findings.some(({ state }) => state === 'bad') ? exitCodes.rejected : exitCodes.pass;
}

/** Which runtimes there are, and how much noise there is in the first. */
async function runtimeFindings(isQuick: boolean, { tell, signal }: World): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const runtime of runtimes) {
    const opened = await openRuntime(runtime, runtimeOptions({}));
    if (!opened.ok) {
      findings.push({ name: runtime, state: 'unknown', found: 'not there', advice: opened.failure.advice });
      continue;
    }
    findings.push({ name: runtime, state: 'good', found: opened.value.version });
    if (runtime === 'node' && !isQuick) {
      tell('Measuring what is known beforehand, for about 10 s…\n');
      findings.push(...(await noiseFindings(opened.value, signal)));
    }
    await opened.value.close();
  }
  return findings;
}

const marks = { good: 'ok', doubtful: 'doubtful', bad: 'bad', unknown: '–' } as const;

function findingsText(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.map(({ name, state, found, advice }) => {
    const line = `${marks[state].padEnd(8)}  ${name.padEnd(width)}  ${found}`;
    return advice === undefined ? line : `${line}\n${' '.repeat(width + 12)}${advice}`;
  });
  return `${lines.join('\n')}\n`;
}
