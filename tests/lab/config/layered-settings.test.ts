import { describe, expect, it } from 'vitest';
import { defaultCliSettings } from '../../../src/lab/config/default-cli-settings.ts';
import { layeredSettings } from '../../../src/lab/config/layered-settings.ts';
import { layersInForce } from '../../../src/lab/config/layers-in-force.ts';

const file = {
  file: { samples: 1, files: ['a', 'b'], margins: { a: 0.1, b: 0.1 } },
  test: { samples: 2, budgetMs: 2 },
  'test.ci': { budgetMs: 3, margins: { b: 0.2, c: 0.2 }, runtimes: ['bun'] },
  'test.local': { budgetMs: 4 },
} satisfies Parameters<typeof layersInForce>[0]['file'];

const layers = (configName?: 'ci' | 'local' | 'staging') =>
  layersInForce({ file, environment: { files: ['c'] }, flags: { margins: { c: 0.3 } } }, configName);

describe('layeredSettings', () => {
  it('takes of each key what the last layer says, and the default where none does', () => {
    expect(layeredSettings(layers('ci'))).toEqual({
      ...defaultCliSettings,
      samples: 2,
      budgetMs: 3,
      runtimes: ['bun'],
      files: ['c'],
      margins: { a: 0.1, b: 0.2, c: 0.3 },
    });
    expect(layeredSettings([])).toEqual(defaultCliSettings);
  });

  it('changes no layer', () => {
    const given = layers('ci');
    const before = structuredClone(given);
    layeredSettings(given);
    expect(given).toEqual(before);
  });
});

describe('layersInForce', () => {
  it('has the layers in order, of the three tables the one that was chosen', () => {
    const names = (name?: 'ci' | 'local' | 'staging') => layers(name).map((layer) => layer.name);
    expect(names()).toEqual(['defaults', 'file', 'test', 'environment', 'flags']);
    expect(names('ci')).toEqual(['defaults', 'file', 'test', 'test.ci', 'environment', 'flags']);
    expect(names('staging')).toContain('test.staging');
    expect(layeredSettings(layers()).budgetMs).toBe(2);
    expect(layeredSettings(layers('local')).budgetMs).toBe(4);
    expect(layeredSettings(layers('staging')).budgetMs).toBe(2);
  });
});
