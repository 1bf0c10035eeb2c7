import type { Profile } from '../../src/lab/model/profile.ts';
import { createProfileBuilder } from '../../src/lab/profile/profile-builder.ts';

const files: Record<string, string> = {
  main: 'file:///app/main.js',
  parse: 'file:///app/parse.js',
  lib: 'file:///app/node_modules/lib/index.js',
  read: 'node:fs',
};

/** A profile of stacks told as `main > parse`, each with its weight, in order of time. */
export function sampleProfile(...stacks: readonly (readonly [stack: string, weight: number])[]): Profile {
  const builder = createProfileBuilder({
    title: 'sample',
    source: 'lab',
    unit: 'microseconds',
    ordered: true,
  });
  for (const [stack, weight] of stacks) {
    const names = stack.split(' > ').filter((name) => name !== '');
    const frames = names.map((name) => builder.frame({ name, file: files[name] ?? '', line: 1, column: 1 }));
    builder.sample(frames.reduce(builder.node, 0), weight);
  }
  return builder.profile();
}
