import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { versions } from 'node:process';
import type { Environment } from '../../lab/model/environment.ts';

/** Where the threads of this runtime run; `lab` is the version of the lab that measures there. */
export function threadEnvironment(lab: string): Environment {
  const { bun, v8, node } = versions;
  const cpu = cpus().at(0);
  const runtime = bun === undefined ? `Node ${node}` : `Bun ${bun}`;
  return {
    lab,
    browser: runtime,
    engine: bun === undefined ? `V8 ${v8}` : 'JavaScriptCore',
    platform: `${platform()} ${release()}`,
    cores: availableParallelism(),
    ...(cpu && { cpu: cpu.model }),
    deviceMemory: wholeGibibytes(totalmem()),
    isolated: true,
    userAgent: runtime,
  };
}

/** What is left of it for programs differs from start to start. */
const wholeGibibytes = (bytes: number) => Math.round(bytes / 2 ** 30) * 2 ** 30;
