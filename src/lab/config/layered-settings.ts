import type { CliSettings } from './cli-settings.ts';
import { defaultCliSettings } from './default-cli-settings.ts';
import type { Layer } from './layer.ts';

/**
 * What holds when layers lie over each other: of each key what the last one says. Lists replace; margins are one table.
 *
 * Shape: layers, the weakest first; what none of them says is the default.
 */
export const layeredSettings = (layers: readonly Layer[]): CliSettings =>
  layers.reduce<CliSettings>(
    (below, { values }) => ({ ...below, ...values, margins: { ...below.margins, ...values.margins } }),
    defaultCliSettings,
  );
