import { snippetCompletion } from '@codemirror/autocomplete';
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { javascript } from '@codemirror/lang-javascript';
import type { Extension } from '@codemirror/state';
import type { Language } from '../../../lab/model/benchmark.ts';

/** The words of the authoring API, offered as one types. */
const words = [
  snippetCompletion("bench('${name}', () => {\n  ${}\n});", {
    label: 'bench',
    detail: 'a case',
    type: 'function',
  }),
  snippetCompletion("group('${name}', () => {\n  ${}\n});", {
    label: 'group',
    detail: 'cases under one name',
    type: 'function',
  }),
  snippetCompletion('keep(${value})', {
    label: 'keep',
    detail: 'stops dead-code elimination',
    type: 'function',
  }),
  snippetCompletion("file('${name}')", { label: 'file', detail: 'bytes of an attachment', type: 'function' }),
  snippetCompletion("text('${name}')", { label: 'text', detail: 'text of an attachment', type: 'function' }),
  ...['params', 'setup', 'teardown', 'beforeEach', 'afterEach', 'check', 'baseline'].map((label) => ({
    label,
    detail: 'option of a case',
    type: 'property',
  })),
];

function authoringWords(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[A-Za-z]\w*/);
  return word && (context.explicit || word.to - word.from > 1) ? { from: word.from, options: words } : null;
}

/** Highlighting, indentation and completion for the language a benchmark is written in. */
export function benchmarkLanguage(language: Language): Extension {
  const support = javascript({ typescript: language === 'ts' });
  return [support, support.language.data.of({ autocomplete: authoringWords })];
}
