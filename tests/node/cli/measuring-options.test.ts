import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { settingList } from '../../../src/lab/config/setting-list.ts';
import { settingsSaid, withMeasuringOptions } from '../../../src/node/cli/measuring-options.ts';

/** What the arguments say, as settings. */
function said(...args: string[]): Record<string, unknown> {
  const command = withMeasuringOptions(new Command().argument('[files...]'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parse(args, { from: 'user' });
  return settingsSaid(command.args, command.opts());
}

const isFlag = ({ type }: { type: string }) => type === 'flag';
const valued = settingList.filter(
  ({ key, ...setting }) => !isFlag(setting) && !['files', 'margins', 'acknowledged'].includes(key),
);
const flags = settingList.filter(isFlag);

describe('settingsSaid', () => {
  it('says nothing of what was not said', () => {
    expect(said()).toEqual({});
    expect(said('--json', '--update-snapshots', '--config', 'ci', '--profile-config')).toEqual({});
  });

  it.each(valued.map(({ key, flag }) => [flag, key]))('takes --%s as it was said', (flag, key) => {
    expect(said(`--${flag}`, 'x, y')).toMatchObject({ [key]: 'x, y' });
  });

  it.each(flags.map(({ key, flag, default: standard }) => [flag, key, standard]))(
    'turns %s round',
    (flag, key, standard) => {
      const option = standard === true ? `--no-${flag}` : `--${flag}`;
      expect(said(option)).toEqual({ [key]: standard !== true });
    },
  );

  it('takes one letter for what is said most often', () => {
    expect(said('-r', 'node', '-f', 'sort', '-p', 'quick', '-o', 'out')).toEqual({
      runtimes: 'node',
      filter: 'sort',
      preset: 'quick',
      outputDir: 'out',
    });
  });

  it('has files replace those of the settings, and their suites, and the other way round', () => {
    expect(said('a.bench.ts', 'b.bench.ts')).toEqual({ files: ['a.bench.ts', 'b.bench.ts'], suites: [] });
    expect(said('-s', 'json')).toEqual({ files: [], suites: 'json' });
    expect(said('a.bench.ts', '-s', 'json')).toEqual({ files: ['a.bench.ts'], suites: 'json' });
  });
});

describe('withMeasuringOptions', () => {
  it('refuses both kinds of output at once, and a config there is not', () => {
    expect(() => said('--json', '--table')).toThrow(/--table.*--json|--json.*--table/);
    expect(() => said('--config', 'prod')).toThrow(/ci, local, staging/);
  });

  it('tells the words to choose from', () => {
    const help = withMeasuringOptions(new Command()).helpInformation();
    expect(help.replace(/\s+/g, ' ')).toContain('One of quick, standard, thorough.');
  });
});
