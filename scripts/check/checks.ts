/** One thing that must hold, and the command that sees it. */
export type Check = {
  name: string;
  program: string;
  args: string[];
  /** Runs with nothing beside it: it uses both cores, or measures. */
  alone?: true;
  /** What it says is worth reading when it passes, too. */
  telling?: true;
  /** The name of the check that makes what this one reads. */
  needs?: string;
};

/** Every tsconfig.json: what each one's code may know of the platform. */
const projects = ['src/lab', 'src/lab/benchmarks', 'src/web', 'src/node', 'workers', 'tests', 'scripts'];

const cache = 'node_modules/.cache';

function types(project: string): Check {
  const record = `${cache}/tsc/${project.replaceAll('/', '-')}.tsbuildinfo`;
  const args = ['-p', project, '--incremental', '--tsBuildInfoFile', record];
  return { name: `types ${project}`, program: 'tsc', args };
}

const vitest = (project: string) => ({ program: 'vitest', args: ['run', '--project', project] });
const lint = [
  '-c',
  'scripts/eslint.config.js',
  '--max-warnings',
  '0',
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
];
const cruise = ['--config', 'scripts/boundaries.cjs', 'src', 'workers', 'tests', 'scripts', 'vite.config.ts'];

/** In the order a person wants to hear of a failure: the cheap and telling ones first. */
export const checks: readonly Check[] = [
  { name: 'lint', program: 'eslint', args: [...lint, `${cache}/eslint/`, '.'] },
  ...projects.map(types),
  {
    name: 'format',
    program: 'prettier',
    args: ['--check', '.', '--log-level', 'warn', '--cache'],
  },
  { name: 'boundaries', program: 'depcruise', args: cruise },
  { name: 'names', program: 'node', args: ['scripts/check/check-file-names.ts'] },
  { name: 'unused', program: 'knip', args: ['--no-progress'] },
  { name: 'build', program: 'node', args: ['scripts/build.ts'] },
  {
    name: 'size',
    program: 'size-limit',
    args: ['--config', 'scripts/size-limit.config.js'],
    alone: true,
    telling: true,
    needs: 'build',
  },
  { name: 'unit', ...vitest('unit'), alone: true },
  { name: 'journeys', ...vitest('journeys'), alone: true, needs: 'build' },
  { name: 'journeys that measure', ...vitest('alone'), alone: true, needs: 'build' },
];
