import { describe, expect, it } from 'vitest';
import { versionAtLeast } from '../../../scripts/setup/version-at-least.js';

describe('versionAtLeast', () => {
  it.each([
    ['v20.19.0', '20.19'],
    ['v20.20.2', '20.19'],
    ['v24.0.0', '20.19'],
    ['20.19.1', '20.19.1'],
  ])('takes %s where %s is wanted', (version, wanted) => {
    expect(versionAtLeast(version, wanted)).toBe(true);
  });

  it.each([
    ['v20.18.9', '20.19'],
    ['v18.99.0', '20.19'],
    ['v20.2.0', '20.19'],
    ['v20', '20.19'],
  ])('refuses %s where %s is wanted', (version, wanted) => {
    expect(versionAtLeast(version, wanted)).toBe(false);
  });
});
