import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import { exitCodes } from '../../lab/model/report.ts';
import { addCollector } from './add-collector.ts';
import { Complaint } from './complaint.ts';
import { completionScript, shells } from './completion-script.ts';
import type { ConfigPart } from './config-command.ts';
import { configOptions, settingsSaid, withMeasuringOptions, type Flags } from './measuring-options.ts';
import { presetOf } from './preset-of.ts';
import { loadedFor, tellConfigTimes } from './settings-for.ts';
import { version } from './version.ts';
import { defaultFolder } from './default-folder.ts';
import type { World } from './world.ts';

/**
 * Does what the arguments ask for and gives the exit code; see `exitCodes`. A bug is told with its stack and ends as 70.
 */
export async function runProgram(args: readonly string[], world: World): Promise<number> {
  const ended: { code: number } = { code: exitCodes.pass };
  const program = createProgram(world, (code) => (ended.code = code));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return ended.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.pass : exitCodes.usage;
    if (error instanceof Complaint || isOfSystem(error)) {
      world.tell(`${error.message}\n`);
      return exitCodes.usage;
    }
    world.tell(bugText(error));
    return exitCodes.bug;
  }
}

/** A place that cannot be written to, a disk that is full: for whoever runs the command to mend. */
const isOfSystem = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;

/** What is told of an error that nobody expected. */
export const bugText = (error: unknown): string =>
  `This is a bug of arsenal ${version}. Please report it with what follows.\n${stackOf(error)}\n`;

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

type End = (code: number) => void;

/**
 * Every command with its options; `end` is told the exit code of the one that ran. What a command does is loaded when it
 * is asked for, so that help is there at once, and settings are read before anything that knows how to check them.
 */
export function createProgram(world: World, end: End): Command {
  const program = new Command('arsenal')
    .description('Benchmarks of JavaScript, TypeScript and WebAssembly: measured, judged, reported.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: world.write, writeErr: world.tell })
    .showHelpAfterError('(arsenal --help tells more)');
  addMeasuring(program, world, end);
  addComparing(program, world, end);
  addReading(program, world, end);
  addMachine(program, world, end);
  return program;
}

/** What holds where no layer says anything. */
type Defaults = (folder: string) => Partial<CliSettings>;

function addMeasuring(program: Command, world: World, end: End) {
  const measuring = (name: string, description: string, defaults: Defaults) =>
    withMeasuringOptions(program.command(name).description(description))
      .argument('[files...]', 'benchmark files or globs')
      .action(async (files: string[], flags: Flags) => {
        if (flags.compareProfiles !== undefined) {
          end(await comparedProfiles(flags, world));
          return;
        }
        if (flags.profileConfig === true) await tellConfigTimes(flags, world);
        const { settings, filesFrom, layers } = await loadedFor(flags, settingsSaid(files, flags), world);
        const from = files.length > 0 ? world.folder : filesFrom;
        const wishes = { from, json: flags.json === true, updates: flags.updateSnapshots === true };
        const preset = presetOf(settings, layers);
        const { measureCommand } = await import('./measure-command.ts');
        end(
          await measureCommand(
            { ...wishes, settings: { ...defaults(world.folder), ...settings, preset } },
            world,
          ),
        );
      });
  measuring('run', 'measure benchmarks and print what they come to', () => ({}));
  measuring('ci', 'measure, judge against a baseline, write every artefact', (folder) => ({
    outputDir: resolve(folder, defaultFolder),
  }));
}

function addComparing(program: Command, world: World, end: End) {
  withMeasuringOptions(
    program
      .command('compare')
      .description('compare two benchmark files, measured side by side, or two run files')
      .argument('[baseline]')
      .argument('[candidate]'),
  ).action(async (baseline: string | undefined, candidate: string | undefined, flags: Flags) => {
    if (flags.compareProfiles !== undefined) {
      end(await comparedProfiles(flags, world));
      return;
    }
    if (baseline === undefined || candidate === undefined)
      throw new Complaint('compare wants two files: the baseline and the candidate.');
    const { settings } = await loadedFor(flags, settingsSaid([], flags), world);
    const { compareCommand } = await import('./compare-command.ts');
    end(await compareCommand({ baseline, candidate, settings, json: flags.json === true }, world));
  });
  program
    .command('compare-profiles')
    .description('compare two profiles of any kind the lab opens, function by function')
    .argument('<before>')
    .argument('<after>')
    .option('--json', 'print every function as JSON in place of the table')
    .action(async (before: string, after: string, { json }: Flags) => {
      end(await comparedProfiles({ compareProfiles: [before, after], json }, world));
    });
}

/** Two profiles of flags that ask for no measurement. */
async function comparedProfiles({ compareProfiles, json }: Flags, world: World): Promise<number> {
  const { compareProfilesCommand } = await import('./compare-profiles-command.ts');
  const paths = Array.isArray(compareProfiles) ? compareProfiles.map(String) : [];
  return compareProfilesCommand(paths, { json: json === true }, world);
}

const configParts: Readonly<Record<ConfigPart, string>> = {
  show: 'the settings that hold',
  compile: 'check the file, and keep it so that it is read faster',
  matrix: 'which layer set each value',
};

function addReading(program: Command, world: World, end: End) {
  program
    .command('report')
    .description('make one HTML page, or another format, out of run files')
    .argument('<runs...>', 'run files or folders of them')
    .option('-o, --output <path>', 'where to; its ending tells the format', 'report.html')
    .option('-b, --baseline <path>', 'run files to compare with')
    .action(async (runs: string[], flags: { output: string; baseline?: string }) => {
      const { reportCommand } = await import('./report-command.ts');
      end(await reportCommand(runs, flags, world));
    });
  program
    .command('import')
    .description(
      'turn results of other tools into a run file: tinybench, mitata, Vitest, Benchmark.js, hyperfine, …',
    )
    .argument('<files...>')
    .option('-o, --output <path>', 'the run file', 'imported.arsenal.json')
    .action(async (files: string[], { output }: { output: string }) => {
      const { importCommand } = await import('./import-command.ts');
      end(await importCommand(files, output, world));
    });
  const config = program.command('config').description('the settings, and where each comes from');
  for (const name of ['show', 'compile', 'matrix'] as const) {
    const command = config.command(name).description(configParts[name]);
    for (const option of configOptions()) command.addOption(option);
    command.option('--format <format>', 'text, json or html', 'text');
    command.action(async (flags: Flags) => {
      if (flags.profileConfig === true) await tellConfigTimes(flags, world);
      const { configCommand } = await import('./config-command.ts');
      end(await configCommand(name, flags, world));
    });
  }
}

function addMachine(program: Command, world: World, end: End) {
  program
    .command('doctor')
    .description('is this machine fit to measure?')
    .option('--json', 'print the findings as JSON')
    .option('--quick', 'without the measurement of its noise')
    .action(async (flags: Flags) => {
      const { doctorCommand } = await import('./doctor-command.ts');
      end(await doctorCommand(flags, world));
    });
  program
    .command('serve')
    .description('serve the lab on this machine')
    .option('--port <port>', 'the next free one is taken when it is in use', '4173')
    .option('--host <host>', 'anywhere but here a browser wants HTTPS', '127.0.0.1')
    .option('--data <folder>', 'where runs are collected: your data folder unless told')
    .option('--no-collector', 'collect no runs')
    .action(async (flags: { port: string; host: string; data?: string; collector: boolean }) => {
      const { serveCommand } = await import('./serve-command.ts');
      end(await serveCommand(flags, world));
    });
  addCollector(program, world, end);
  program
    .command('completions')
    .description(`a script that completes commands and options: ${shells.join(', ')}`)
    .argument('<shell>')
    .action((shell: string) => {
      world.write(completionScript(program, shell));
    });
}
