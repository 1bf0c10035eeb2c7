import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CliSettings } from '../../../src/lab/config/cli-settings.ts';
import { defaultCliSettings } from '../../../src/lab/config/default-cli-settings.ts';
import { Complaint } from '../../../src/node/cli/complaint.ts';
import { findSources } from '../../../src/node/cli/find-sources.ts';
import { scratchFolders } from '../../support/scratch-folders.ts';

const folderOf = scratchFolders();

const find = (folder: string, part: Partial<CliSettings> = {}) =>
  findSources({ ...defaultCliSettings, ...part }, folder, 2 ** 32 - 1);

const textOf = ({ plan: { benchmark } }: Awaited<ReturnType<typeof find>>[number]) =>
  benchmark.kind === 'written' ? benchmark.text : undefined;

describe('findSources', () => {
  it('finds suites and files, each with a plan and a seed of its own', async () => {
    const sources = await find(folderOf({ 'a/b.bench.ts': `bench('b', () => 1);` }), { suites: ['json'] });
    expect(sources.map(({ name, isSided }) => [name, isSided])).toEqual([
      ['json', false],
      ['a/b.bench.ts', false],
    ]);
    expect(sources.map(({ plan }) => plan.seed)).toEqual([2 ** 32 - 1, 0]);
    expect(sources[1].plan.benchmark).toMatchObject({ title: 'b', text: `bench('b', () => 1);` });
  });

  it('keeps a file that is no benchmark, with the reason', async () => {
    const [bad, good] = await find(folderOf({ 'bad.bench.js': 'bench(;', 'good.bench.js': '' }));
    expect(bad).toMatchObject({ name: 'bad.bench.js', failure: { code: 'syntax-error', line: 1 } });
    expect(textOf(bad)).toBe('bench(;');
    expect(good.failure).toBeUndefined();
  });

  it('refuses a file that is not there, and finds none by a glob that matches none', async () => {
    const folder = folderOf({ 'a.bench.js': '' });
    await expect(find(folder, { files: ['a.bench.js', 'b.bench.js'] })).rejects.toThrow('no file b.bench.js');
    expect(await find(folder, { files: ['b/*.bench.js'] })).toEqual([]);
  });

  it('refuses a suite that is not there, and a version that is none', async () => {
    const folder = folderOf({ 'a.bench.js': '' });
    await expect(find(folder, { suites: ['jsno'] })).rejects.toThrow(/no built-in suite is called "jsno"/);
    await expect(find(folder, { against: 'main' })).rejects.toThrow(Complaint);
    await expect(find(folder, { against: 'git:main' })).rejects.toThrow(/main cannot be checked out/);
  });
});

describe('findSources, against another version', () => {
  const git = (folder: string, ...args: string[]) =>
    String(
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder }),
    ).trim();

  /** A repository with a version of these files, and now others in their place. */
  function repository(before: Record<string, string>, now: Record<string, string>): string {
    const folder = folderOf(before);
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'first');
    for (const [path, text] of Object.entries(now)) writeFileSync(join(folder, path), text);
    return folder;
  }

  it('puts each file beside what it was, and leaves a new one alone', async () => {
    const now = { 'a.bench.js': `bench('a', () => 2);`, 'new.bench.js': `bench('new', () => 3);` };
    const folder = repository({ 'a.bench.js': `bench('a', () => 1);` }, now);
    const [both, alone] = await find(folder, { against: 'git:main' });
    expect(both).toMatchObject({ name: 'a.bench.js', isSided: true, plan: { benchmark: { title: 'a' } } });
    expect(textOf(both)).toMatch(/\(\) => 1[^]*version\('baseline'\)[^]*\(\) => 2[^]*version\('candidate'\)/);
    expect(alone).toMatchObject({ name: 'new.bench.js', isSided: false });
    expect(textOf(alone)).toBe(now['new.bench.js']);
    expect(git(folder, 'worktree', 'list').split('\n')).toHaveLength(1);
  });

  it('names the version that is no benchmark, the present one first', async () => {
    const before = { 'a.bench.js': 'bench(;', 'b.bench.js': 'bench(;' };
    const folder = repository(before, { 'a.bench.js': 'bench', 'b.bench.js': 'bench(:' });
    const [a, b] = await find(folder, { against: 'git:main' });
    const commit = git(folder, 'rev-parse', 'main').slice(0, 12);
    expect(a).toMatchObject({ name: `a.bench.js of ${commit}`, failure: { code: 'syntax-error' } });
    expect(b).toMatchObject({ name: 'b.bench.js', failure: { code: 'syntax-error' } });
    expect(textOf(b)).toBe('bench(:');
  });
});
