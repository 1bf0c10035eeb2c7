import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readRuns } from '../../src/node/runs/read-runs.ts';

/** By the ending of a file: whether it is whole. */
const wholeTexts: Readonly<Record<string, (text: string) => boolean>> = {
  '.json': isJson,
  '.xml': (text) => text.startsWith('<?xml') && text.endsWith('</testsuites>\n'),
  '.html': (text) => text.startsWith('<!doctype html>') && text.trimEnd().endsWith('</html>'),
  '.prom': (text) => text.startsWith('# ') && text.endsWith('\n'),
  '.csv': (text) => text.endsWith('\n'),
  '.md': (text) => text.startsWith('### ') && text.endsWith('\n'),
};

/** What is wrong with the artefacts in a folder, which may be missing: each as its path. Unfinished ones go by other names. */
export async function artefactFaults(folder: string): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const finished = paths.filter((path) => !/^\..*\.part$/.test(basename(path)));
  const torn = finished.filter((path) => !isWhole(path));
  const runs = await readRuns(folder);
  return runs.ok ? torn : [...torn, runs.failure.path];
}

function isWhole(path: string): boolean {
  const ending = extname(path);
  return ending in wholeTexts && wholeTexts[ending](readFileSync(path, 'utf8'));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
