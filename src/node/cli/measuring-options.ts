import { Option, type Command } from 'commander';
import { configNames } from '../../lab/config/layer.ts';
import { settingList, type Setting } from '../../lab/config/setting-list.ts';

/** Flags of one letter. */
const letters: Readonly<Record<string, string>> = {
  runtimes: 'r',
  suites: 's',
  filter: 'f',
  preset: 'p',
  baseline: 'b',
  against: 'a',
  outputDir: 'o',
};

/** Set by the arguments, and by the file. */
const withoutFlag = ['files', 'margins', 'acknowledged'];

const asFlags = settingList.filter(({ key }) => !withoutFlag.includes(key));

/** Every setting as an option, and what is no setting: those a command is told each time. */
export function withMeasuringOptions(command: Command): Command {
  for (const setting of asFlags) for (const option of optionsOf(setting)) command.addOption(option);
  const told = [
    new Option('--table', 'print the table (the default)').conflicts('json'),
    new Option('--json', 'print the report as JSON in place of the table'),
    new Option('--update-snapshots', 'accept these results as the baseline'),
    new Option(
      '--compare-profiles <profiles...>',
      'measure nothing: compare two profiles, as compare-profiles does',
    ),
    ...configOptions(),
  ];
  for (const option of told) command.addOption(option);
  return command;
}

/** Of a flag that is on unless told, the one that tells. */
function optionsOf({ key, flag, what, choices, ...setting }: Setting): Option[] {
  if (setting.default === true) return [new Option(`--no-${flag}`, `Not: ${what}`)];
  if (setting.default === false) return [new Option(`--${flag}`, what)];
  const letter = letters[key];
  const among = choices ? ` One of ${choices.join(', ')}.` : '';
  return [new Option(`${letter ? `-${letter}, ` : ''}--${flag} <value>`, `${what}${among}`)];
}

/** Which settings hold. */
export const configOptions = (): Option[] => [
  new Option('-c, --config <name>', 'the table [test.NAME] of the settings').choices(configNames),
  new Option('--config-file <path>', 'the settings, in place of the nearest arsenal.toml'),
  new Option('--profile-config', 'say how long reading the settings takes'),
];

/** What commander makes of the command line: a value by the option's name. */
export type Flags = Readonly<Record<string, unknown>>;

/**
 * The layer of settings that the command line is, each as it was said: it is checked as every layer is. Files given
 * replace those of the settings, and so do suites; either alone leaves out the other.
 */
export function settingsSaid(files: readonly string[], flags: Flags): Record<string, unknown> {
  const said = asFlags.flatMap((setting) => {
    const value = flags[new Option(`--${setting.flag}`).attributeName()];
    // Commander gives what `--no-…` takes away a value also where nobody said it.
    return value === undefined || (setting.default === true && value === true)
      ? []
      : [[setting.key, value] as const];
  });
  const values = Object.fromEntries(said);
  if (files.length > 0) return { suites: [], ...values, files };
  return 'suites' in values ? { files: [], ...values } : values;
}
