import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { failed } from '../../src/lab/model/result.ts';
import { createProfileFiles } from '../../workers/profile-files.ts';
import { PortWorker } from '../support/port-worker.ts';

const answer = failed({ code: 'unknown-profile', message: 'it is no file' });

/** Workers that answer every call, and those that were started. */
function startable(serves: boolean) {
  const started: PortWorker[] = [];
  const start = () => {
    const worker = new PortWorker((port) => serves && expose({ read: () => answer }, port));
    started.push(worker);
    return worker;
  };
  return { started, files: createProfileFiles(start) };
}

const readIn = (files: ReturnType<typeof createProfileFiles>) =>
  files((remote) => remote.read(new Blob(['hello']), 'hello'));

describe('createProfileFiles', () => {
  it('starts one worker, when it is first needed', async () => {
    const { started, files } = startable(true);
    expect(started).toHaveLength(0);
    expect(await readIn(files)).toEqual(answer);
    expect(await readIn(files)).toEqual(answer);
    expect(started).toHaveLength(1);
    started[0].terminate();
  });

  it('ends a call whose worker died, and starts another for the next', async () => {
    const { started, files } = startable(false);
    const call = readIn(files);
    started[0].die('out of memory');
    expect(await call).toEqual(failed({ code: 'worker-failed', message: 'out of memory' }));
    expect(started[0].terminated).toBe(true);
    const second = readIn(files);
    expect(started).toHaveLength(2);
    started[1].die();
    expect(await second).toMatchObject({
      failure: { message: 'what reads this kind of file did not start' },
    });
  });
});
