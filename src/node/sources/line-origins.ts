import { SourceMap } from 'node:module';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sides, type SideName } from '../../lab/model/sides.ts';
import { linesOf } from '../../lab/source/lines-of.ts';
import { linesBeforeSides } from '../../lab/source/side-by-side-text.ts';
import type { FileOrigin, Origin } from './origin.ts';

/**
 * Where somebody wrote a line, counted from 1. `file`: where that is not the benchmark's own, from its folder; `side`: of
 * which of two versions.
 */
export type LineOrigin = { line: number; file?: string; side?: SideName };

/** The origin of a line of a benchmark's text; undefined for one that nobody wrote. */
export type LineOrigins = (line: number) => LineOrigin | undefined;

/** Where the lines of a benchmark's text were written: each by the first thing on it. */
export const lineOrigins = (origin: Origin): LineOrigins =>
  origin.kind === 'file' ? originsInFile(origin) : originsInSides(origin);

function originsInSides(origin: Extract<Origin, { kind: 'sides' }>): LineOrigins {
  const before = linesBeforeSides(linesOf(origin.baseline.text).length);
  return (line) => {
    // The candidate is the last.
    const side = sides.findLast((name) => line > before[name]);
    const found = side && originsInFile(origin[side])(line - before[side]);
    return found && { ...found, side };
  };
}

function originsInFile({ url: own, text, map }: FileOrigin): LineOrigins {
  const lines = linesOf(text);
  const isWritten = (line: number) => line >= 1 && line <= lines.length;
  if (!map) return (line) => (isWritten(line) ? { line } : undefined);
  const rest = { version: 3, file: '', sourcesContent: [], names: [], sourceRoot: '' };
  const found = new SourceMap({ ...rest, ...map });
  return (line) => {
    if (!isWritten(line)) return undefined;
    const entry = found.findEntry(line - 1, lines[line - 1].search(/\S|$/));
    // The nearest before it is on another line: nobody wrote this one.
    if (!('originalSource' in entry) || entry.generatedLine !== line - 1) return undefined;
    const { originalSource: url, originalLine } = entry;
    return { line: originalLine + 1, ...(url !== own && { file: pathFrom(own, url) }) };
  };
}

function pathFrom(own: string, url: string): string {
  if (!url.startsWith('file:')) return url;
  return relative(dirname(fileURLToPath(own)), fileURLToPath(url))
    .split(sep)
    .join('/');
}
