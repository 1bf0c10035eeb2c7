import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../src/node/runtimes/find-program.ts';

const path = ['/a', '', '/b'].join(delimiter);

describe('findProgram', () => {
  it('looks in the folders of the path in order, then among the packages', () => {
    const asked: string[] = [];
    const found = findProgram('bun', path, (place) => asked.push(place) < 0);
    expect(found).toBeUndefined();
    expect(asked.map((place) => place.replace(/\.exe$/, ''))).toEqual(
      ['/a', '/b', join('node_modules', '.bin')].map((folder) => join(folder, 'bun')),
    );
  });

  it('takes the first that is there', () => {
    expect(findProgram('bun', path, (place) => place.startsWith(join('/b', 'bun')))).toContain(join('/b'));
  });
});
