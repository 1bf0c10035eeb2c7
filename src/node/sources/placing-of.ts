import { SourceMap } from 'node:module';
import { sides } from '../../lab/model/sides.ts';
import type { Placing } from '../../lab/profile/recorded/placed-profile.ts';
import { compile } from '../../lab/source/compile.ts';
import { linesOf } from '../../lab/source/lines-of.ts';
import { linesBeforeSides } from '../../lab/source/side-by-side-text.ts';
import { writtenColumn } from '../../lab/source/written-column.ts';
import type { FileOrigin, Origin, PlaceMap } from './origin.ts';

/** Where a place in the compiled text of a benchmark stands in the files it is from. */
export function placingOf(origin: Origin): Placing {
  return origin.kind === 'file' ? placingOfFile(origin).place : placingOfSides(origin);
}

/** Two versions in one text, each in lines of its own. */
function placingOfSides(origin: Extract<Origin, { kind: 'sides' }>): Placing {
  const files = { baseline: placingOfFile(origin.baseline), candidate: placingOfFile(origin.candidate) };
  const before = linesBeforeSides(files.baseline.lines);
  return (line, column) => {
    const side = sides.find((name) => line > before[name] && line <= before[name] + files[name].lines);
    return side && files[side].place(line - before[side], column);
  };
}

function placingOfFile({ url, text, language, map }: FileOrigin): { place: Placing; lines: number } {
  const compiled = compile(text, language);
  if (!compiled.ok) return { place: () => undefined, lines: 0 };
  const [written, code] = [linesOf(text), linesOf(compiled.value.code)];
  const mapped = map === undefined ? undefined : placingByMap(map);
  return {
    lines: compiled.value.lines,
    place(line, column) {
      if (line < 1 || line > written.length) return undefined;
      // A line alone stands for what it begins with.
      const begin = code[line - 1].search(/\S|$/) + 1;
      const own = writtenColumn(written[line - 1], code[line - 1], Math.max(column, begin));
      return mapped ? mapped(line, own) : { url, line, column: own };
    },
  };
}

/** What the bundler has put in itself is in no file. */
function placingByMap(map: PlaceMap): Placing {
  const rest = { version: 3, file: '', sourcesContent: [], names: [], sourceRoot: '' };
  const read = new SourceMap({ ...rest, ...map });
  return (line, column) => {
    const entry = read.findEntry(line - 1, column - 1);
    if (!('originalSource' in entry) || entry.generatedLine !== line - 1) return undefined;
    const { originalSource: url, originalLine, originalColumn } = entry;
    return { url, line: originalLine + 1, column: originalColumn + 1 };
  };
}
