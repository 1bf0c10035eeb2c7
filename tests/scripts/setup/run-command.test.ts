import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../scripts/setup/run-command.js';

const script = (text: string) => runCommand(process.execPath, ['-e', text]);

describe('runCommand', () => {
  it('keeps both streams and the exit code', async () => {
    const { code, output } = await script("console.log('out'); console.error('err'); process.exitCode = 3");
    expect(code).toBe(3);
    expect(output).toContain('out\n');
    expect(output).toContain('err\n');
  });

  it('ends with 127 where the program is not there', async () => {
    expect(await runCommand('/nowhere/at-all', [])).toMatchObject({ code: 127 });
  });

  it('ends with a failure when the program is killed', async () => {
    expect(await script("process.kill(process.pid, 'SIGKILL')")).toMatchObject({ code: 1 });
  });
});
