import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Layer } from '../../lab/config/layer.ts';

/** How thorough to be: as some layer says; else the quick suite is quick where it is all there is. */
export function presetOf(
  { preset, suites }: Pick<CliSettings, 'preset' | 'suites'>,
  layers: readonly Layer[],
): CliSettings['preset'] {
  const isSaid = layers.some(({ name, values }) => name !== 'defaults' && values.preset !== undefined);
  return !isSaid && suites.length > 0 && suites.every((id) => id === 'quick') ? 'quick' : preset;
}
