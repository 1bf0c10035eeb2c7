import { describe, expect, it } from 'vitest';
import { workerText } from '../../../src/lab/conduct/worker-text.ts';
import type { Life } from '../../../src/lab/wire/parse-life.ts';
import { openThread } from '../../../src/node/runtimes/open-thread.ts';
import { threadRuntime } from '../../../src/node/runtimes/start-thread.ts';

/** The first sign of life of a thread with this text. */
const lifeOf = (text: string) =>
  new Promise<Life>((resolve) => {
    const thread = openThread(text, 3);
    thread.onLife((life) => {
      thread.close();
      resolve(life);
    });
  });

describe('openThread', { timeout: 60_000 }, () => {
  it('says in which line of the code the engine found what it does not take', async () => {
    const text = workerText('let a = 1;\nlet b = 2;\nlet a = 3;', '[]', threadRuntime);
    expect(await lifeOf(text)).toMatchObject({ kind: 'error', line: 3 });
  });

  it('says so when a text is none that can be served', async () => {
    expect(JSON.stringify(await lifeOf('undefined'))).toMatch(
      /"kind":"error","message":"TypeError: .*\$user/,
    );
  });
});
