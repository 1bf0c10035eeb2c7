import type { Values } from './cli-settings.ts';

/** What `--config` chooses from: tables within `[test]`. */
export const configNames = ['ci', 'local', 'staging'] as const;
export type ConfigName = (typeof configNames)[number];

/** Parts of a file, each over the one before it; of the last three one is in force, or none. */
export const fileLayerNames = ['file', 'test', 'test.ci', 'test.local', 'test.staging'] as const;
export type FileLayerName = (typeof fileLayerNames)[number];

/** Where a setting can come from, each over the one before it. */
export type LayerName = 'defaults' | FileLayerName | 'environment' | 'flags';

export type Layer = { name: LayerName; values: Values };

/** What the parts of a file say, those that are in it. */
export type FileLayers = Partial<Record<FileLayerName, Values>>;

/** What the names of variables begin with that are meant for the lab. */
export const variablePrefix = 'ARSENAL_';
