import { expect, test } from 'vitest';
import { bytesSource } from '../../../../src/lab/profile/read/byte-source.ts';
import { cpuRest, joinRest } from '../../../../src/lab/profile/read/cpu-rest.ts';
import { createCursor } from '../../../../src/lab/profile/read/cursor.ts';
import { exampleProfile } from '../../../../src/lab/profile/read/example-profile.ts';
import { nodeNear } from '../../../../src/lab/profile/read/node-near.ts';
import {
  cpuProfile,
  createCpuParts,
  readCpuProfile,
  readingCpuProfile,
  readingFromNode,
} from '../../../../src/lab/profile/read/read-cpu-profile.ts';
import { finished, finishedAhead } from '../../../../src/lab/profile/read/reading.ts';

const bytes = exampleProfile(300);
const source = bytesSource(bytes);
const whole = readCpuProfile(createCursor(source), 'example');

/** The profile read in two parts, the second from a node on. */
function joined(from: number) {
  const read = createCpuParts('example', bytes.length);
  const cursor = createCursor(source);
  const isWhole = finished(cursor, readingCpuProfile(cursor, read, from));
  const rest = createCpuParts('', bytes.length);
  const second = createCursor(source, from);
  finished(second, readingFromNode(second, rest));
  joinRest(read, cpuRest(rest));
  return { isWhole, profile: cpuProfile(read, 0) };
}

test('a profile read in two parts is the same as read in one, wherever it is parted', () => {
  for (let at = 100; at < 0.8 * bytes.length; at += 7_000) {
    const from = at + (nodeNear(bytes.subarray(at)) ?? 0);
    expect(joined(from)).toEqual({ isWhole: false, profile: whole });
  }
});

test('what looks like a node within a text is never come to', () => {
  const text = '{"nodes":[{"id":1,"callFrame":{"functionName":",{\\"id\\":","url":""}}],"samples":[1]}';
  const hostile = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(nodeNear(hostile)).toBeUndefined();
  const nested = '{"nodes":[{"id":1,"more":[0,{"id":2}],"callFrame":{}}]}';
  const parted = Uint8Array.from(nested, (letter) => letter.charCodeAt(0));
  const cursor = createCursor(bytesSource(parted));
  const reading = readingCpuProfile(cursor, createCpuParts('', 0), nodeNear(parted));
  expect(finished(cursor, reading)).toBe(true);
});

test('a reading takes up bytes that are fetched ahead, however they are cut', async () => {
  const large = exampleProfile(2_000);
  const cursor = createCursor(bytesSource(large));
  const read = createCpuParts('example', large.length);
  const fetched: number[] = [];
  await finishedAhead(cursor, readingCpuProfile(cursor, read), async (from) => {
    fetched.push(from);
    return large.subarray(from, from + 90_000);
  });
  expect(fetched.length).toBeGreaterThan(5);
  expect(cpuProfile(read, 0)).toEqual(readCpuProfile(createCursor(bytesSource(large)), 'example'));
});
