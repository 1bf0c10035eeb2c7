/** The thread that reads what people write, so that a large text does not hold up typing. Runs nothing of it. */
import { expose } from 'comlink';
import { compile } from '../src/lab/source/compile.ts';
import { deadCode } from '../src/lab/source/dead-code/dead-code.ts';
import { instrumentedText } from '../src/lab/source/instrument/instrumented-text.ts';
import type { SourceApi } from '../src/lab/wire/source-api.ts';

const api: SourceApi = {
  compile: async (text, language) => compile(text, language),
  instrumented: async (text, language) => instrumentedText(text, language),
  deadCode: async (text, language) => deadCode(text, language),
};

expose(api);
