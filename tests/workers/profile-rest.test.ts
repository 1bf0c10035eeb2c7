import { expose } from 'comlink';
import { expect, test } from 'vitest';
import { cpuRest } from '../../src/lab/profile/read/cpu-rest.ts';
import { createCpuParts } from '../../src/lab/profile/read/read-cpu-profile.ts';
import { createProfileRest } from '../../workers/profile-rest.ts';
import { PortWorker } from '../support/port-worker.ts';

const read = cpuRest(createCpuParts('', 0));
const file = new Blob(['{"nodes":[]}']);

/** Workers that read the rest of anything, and those that were started. */
function startable(rest: () => unknown) {
  const started: PortWorker[] = [];
  const start = () => {
    const worker = new PortWorker((port) => expose({ rest }, port));
    started.push(worker);
    return worker;
  };
  return { started, rest: createProfileRest(start) };
}

test('a worker that was started before it was needed reads, and is ended after it', async () => {
  const { started, rest } = startable(() => read);
  rest.start();
  rest.start();
  expect(await rest.read(file, 7)).toEqual(read);
  expect(started.map(({ terminated }) => terminated)).toEqual([true]);
});

test('what fails in the worker comes to nothing', async () => {
  const { started, rest } = startable(() => {
    throw new RangeError('too large');
  });
  expect(await rest.read(file, 7)).toBeUndefined();
  const dying = startable(() => new Promise(() => undefined));
  const reading = dying.rest.read(file, 7);
  dying.started[0].die('out of memory');
  expect(await reading).toBeUndefined();
  expect([...started, ...dying.started].map(({ terminated }) => terminated)).toEqual([true, true]);
});

test('a worker that nobody needed is ended', () => {
  const { started, rest } = startable(() => read);
  rest.start();
  rest.end();
  rest.end();
  expect(started.map(({ terminated }) => terminated)).toEqual([true]);
});
