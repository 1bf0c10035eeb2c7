import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { completionScript } from '../../../src/node/cli/completion-script.ts';
import { createProgram } from '../../../src/node/cli/program.ts';
import { fakeWorld } from '../../support/fake-world.ts';

const program = createProgram(fakeWorld().world, () => undefined);
const bash = completionScript(program, 'bash');

/** What is offered for the last of these words. */
function offered(...words: string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(' ');
  const asking = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _arsenal; echo "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', `${bash}\n${asking}`], { encoding: 'utf8' })
    .trim()
    .split(' ');
}

describe('completionScript, bash', () => {
  it('offers the commands that begin so', () => {
    expect(offered('arsenal', 'com')).toEqual(['compare', 'compare-profiles', 'completions']);
    expect(offered('arsenal', '')).toContain('doctor');
  });

  it('offers the commands and options of a command, and of one below it', () => {
    expect(offered('arsenal', 'config', '')).toEqual(['show', 'compile', 'matrix', '--help']);
    expect(offered('arsenal', 'config', 'matrix', '--f')).toEqual(['--format']);
    expect(offered('arsenal', 'run', '--runt')).toEqual(['--runtime']);
    expect(offered('arsenal', 'run', '--no-')).toEqual(['--no-confirm']);
  });

  it('still offers options behind a file', () => {
    expect(offered('arsenal', 'run', 'a.bench.ts', '--against', 'git:main', '--jso')).toEqual(['--json']);
  });
});

describe('completionScript', () => {
  it.each(['bash', 'zsh'])('writes what a shell can read: %s', (shell) => {
    const script = completionScript(program, shell);
    expect(execFileSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toBe('');
  });

  it('has zsh take the one for bash', () => {
    expect(completionScript(program, 'zsh')).toBe(`autoload -U +X bashcompinit && bashcompinit\n${bash}`);
  });

  it('tells fish when each word is to be offered, and what it does', () => {
    const lines = completionScript(program, 'fish').trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^complete -c arsenal -n '[^']+' -(l|a) [\w-]+ -d '.*'$/);
    expect(lines).toContain(
      "complete -c arsenal -n '__fish_use_subcommand' -a doctor -d 'is this machine fit to measure?'",
    );
    const matrix = '__fish_seen_subcommand_from config; and __fish_seen_subcommand_from matrix';
    expect(lines).toContain(`complete -c arsenal -n '${matrix}' -l format -d 'text, json or html'`);
  });

  it('refuses another shell with the names of those there are', () => {
    expect(() => completionScript(program, 'tcsh')).toThrow('bash, zsh, fish, not for tcsh');
  });
});
