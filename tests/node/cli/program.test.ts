import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../../src/node/cli/program.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

let scratch: ReturnType<typeof scratchFolder>;
beforeEach(
  () =>
    (scratch = scratchFolder({ 'a.bench.js': '', 'arsenal.toml': 'samples = 5\n[test.ci]\nsamples = 6\n' })),
);
afterEach(() => scratch.remove());

/** What a command ends with, writes and tells. */
async function ran(...args: string[]) {
  const { world, out, told } = fakeWorld({ folder: scratch.root });
  const code = await runProgram(args, world);
  return { code, out: out(), told: told() };
}

describe('runProgram', () => {
  it('ends as a bug, with the stack and where to go, when something happens that nobody expected', async () => {
    const { world, told } = fakeWorld({
      folder: scratch.root,
      write: () => {
        throw new TypeError('nobody reads');
      },
    });
    expect(await runProgram(['config', 'show'], world)).toBe(70);
    expect(told()).toMatch(
      /^This is a bug of arsenal \d.*Please report it.*\nTypeError: nobody reads\n +at /,
    );
  });

  it('ends as wrong usage where the system refuses something, in its words', async () => {
    const { world, told } = fakeWorld({
      folder: scratch.root,
      write: () => {
        throw Object.assign(new Error("EACCES: permission denied, open 'x'"), { syscall: 'open' });
      },
    });
    expect(await runProgram(['config', 'show'], world)).toBe(2);
    expect(told()).toBe("EACCES: permission denied, open 'x'\n");
  });

  it.each([
    [['config', 'shwo'], /unknown command 'shwo'\n\(Did you mean show\?\)/],
    [['run', '--filter', String.raw`a\-b`], /^--filter: expected a regular expression/],
    [['run', '--runtime', 'nod'], /^--runtime.*Did you mean "node"\?\n$/],
    [['run', '--baseline', 'runs'], /runs/],
    [['run', 'none.bench.js'], /^There is no file none\.bench\.js\.\n$/],
    [['run', '--suite', 'jsno'], /no built-in suite is called "jsno"; there is .*json/],
    [['run', '--against', 'git:nowhere'], /nowhere cannot be checked out/],
    [['compare', 'a.bench.js', 'b.bench.js'], /b\.bench\.js cannot be read/],
    [['compare', 'a.bench.js'], /^compare wants two files/],
    [['compare-profiles', 'a.bench.js'], /missing required argument 'after'/],
    [
      ['compare-profiles', 'a.bench.js', 'none.cpuprofile'],
      /^a\.bench\.js: The file is not a profile the lab can read/,
    ],
    [['compare-profiles', 'none.cpuprofile', 'a.bench.js'], /^none\.cpuprofile cannot be read/],
    [['run', '--compare-profiles', 'a.cpuprofile'], /^Two profiles are compared, not 1\.\n$/],
  ] as const)('ends as wrong usage and says what is wrong: %j', async (args, said) => {
    const { code, out, told } = await ran(...args);
    expect(told).toMatch(said);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it.each([
    '',
    'run',
    'ci',
    'compare',
    'compare-profiles',
    'report',
    'import',
    'config',
    'config matrix',
    'doctor',
    'serve',
    'collector',
    'collector serve',
    'collector token add',
    'collector verify',
  ])('tells of itself when asked to: %s --help', async (command) => {
    const { code, out, told } = await ran(...command.split(' ').filter(Boolean), '--help');
    expect({ code, told }).toEqual({ code: 0, told: '' });
    expect(out).toMatch(/^Usage: arsenal/);
  });

  it('tells its version', async () => {
    const { code, out } = await ran('--version');
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
  });

  it('ends as wrong usage without a command, and tells which there are', async () => {
    const { code, out, told } = await ran();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(told).toContain('compare');
  });

  it('shows the settings that hold, as they would stand in the file', async () => {
    expect((await ran('config', 'show')).out).toMatch(/^samples = 5$/m);
    expect((await ran('config', 'show', '--config', 'ci')).out).toMatch(/^samples = 6$/m);
    const { out } = await ran('config', 'show', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ samples: 5, confirm: true });
  });

  it('shows which layer has set a value, in three formats', async () => {
    expect((await ran('config', 'matrix')).out).toMatch(/samples/);
    expect(JSON.parse((await ran('config', 'matrix', '--format', 'json')).out)).toBeTruthy();
    expect((await ran('config', 'matrix', '--format', 'html')).out).toMatch(/^<!doctype html>/i);
  });

  it('writes what a shell is to be told', async () => {
    expect((await ran('completions', 'bash')).out).toMatch(/complete -o default -F _arsenal arsenal\n$/);
    expect(await ran('completions', 'tcsh')).toMatchObject({ code: 2, out: '' });
  });
});
