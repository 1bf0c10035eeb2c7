import { checkedLayer, type Checked } from './checked-layer.ts';
import { dottedPath, type Path } from './dotted-path.ts';
import type { Fault } from './fault.ts';
import { isTable } from './is-table.ts';
import { expectedText } from './kind.ts';
import { configNames, type FileLayers } from './layer.ts';

/**
 * Every layer of a file, checked: its top level, `[test]`, and the tables in that.
 *
 * Shape: what TOML makes of the file → the layers that are in it, and all that is wrong with any of them.
 */
export function checkedFile(document: Readonly<Record<string, unknown>>): {
  layers: FileLayers;
  faults: Fault[];
} {
  const top = checkedLayer(document, [], ['test']);
  const layers: FileLayers = { file: top.values };
  const faults = [...top.faults];
  if (!Object.hasOwn(document, 'test')) return { layers, faults };
  const within = document['test'];
  const test = checkedTable(within, ['test'], configNames);
  layers.test = test.values;
  faults.push(...test.faults);
  for (const name of configNames) {
    if (!isTable(within) || !Object.hasOwn(within, name)) continue;
    const config = checkedTable(within[name], ['test', name]);
    layers[`test.${name}`] = config.values;
    faults.push(...config.faults);
  }
  return { layers, faults };
}

function checkedTable(value: unknown, path: Path, tables: readonly string[] = []): Checked {
  if (isTable(value)) return checkedLayer(value, path, tables);
  const message = expectedText('a table of settings', value);
  return { values: {}, faults: [{ where: dottedPath(path), message }] };
}
