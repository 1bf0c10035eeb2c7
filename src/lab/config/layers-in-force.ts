import type { Values } from './cli-settings.ts';
import { defaultCliSettings } from './default-cli-settings.ts';
import type { ConfigName, FileLayers, Layer, LayerName } from './layer.ts';

/** What is said, and where. */
export type Said = { file: FileLayers; environment: Values; flags: Values };

/** The layers that count, the weakest first; those that say nothing are there too, but not those of another `--config`. */
export function layersInForce({ file, environment, flags }: Said, configName?: ConfigName): Layer[] {
  const chosen = configName && (`test.${configName}` as const);
  return [
    layer('defaults', defaultCliSettings),
    layer('file', file.file),
    layer('test', file.test),
    ...(chosen ? [layer(chosen, file[chosen])] : []),
    layer('environment', environment),
    layer('flags', flags),
  ];
}

const layer = (name: LayerName, values: Values = {}): Layer => ({ name, values });
