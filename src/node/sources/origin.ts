import type { Language } from '../../lab/model/benchmark.ts';

/** A source map (ECMA-426): the files by their addresses, and what it tells of their places. */
export type PlaceMap = { sources: string[]; mappings: string };

/** Where the text of a benchmark is from. */
export type Origin =
  | {
      kind: 'file';
      /** Of the file, whatever it was made into. */
      url: string;
      text: string;
      language: Language;
      /** Of a text that was put together from several files: where each part is from. */
      map?: PlaceMap;
    }
  | { kind: 'sides'; baseline: FileOrigin; candidate: FileOrigin };

export type FileOrigin = Extract<Origin, { kind: 'file' }>;
