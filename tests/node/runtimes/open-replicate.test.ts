import { describe, expect, it } from 'vitest';
import { workerText } from '../../../src/lab/conduct/worker-text.ts';
import type { Life } from '../../../src/lab/wire/parse-life.ts';
import { openReplicate } from '../../../src/node/runtimes/open-replicate.ts';
import { threadRuntime } from '../../../src/node/runtimes/start-thread.ts';

/** The first sign of life of a process with this text. */
const lifeOf = (text: string) =>
  new Promise<Life>((resolve) => {
    const replicate = openReplicate(workerText(text, '[]', threadRuntime), 3);
    replicate.onLife((life) => {
      replicate.close();
      resolve(life);
    });
  });

describe('openReplicate', { timeout: 60_000 }, () => {
  it('says in which line of the code the engine found what it does not take', async () => {
    expect(await lifeOf('let a = 1;\nlet b = 2;\nlet a = 3;')).toMatchObject({ kind: 'error', line: 3 });
  });

  it('says what its process died of', async () => {
    const text = workerText('', '[]', `process.kill(process.pid, 'SIGKILL');`);
    const replicate = openReplicate(text, 1);
    const life = await new Promise<Life>((resolve) => replicate.onLife(resolve));
    replicate.close();
    expect(life).toEqual({ kind: 'error', message: 'the process ended, by SIGKILL' });
  });
});
