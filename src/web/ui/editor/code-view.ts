import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import type { Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import type { Extension, Text } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Language } from '../../../lab/model/benchmark.ts';
import { codeColours, codeTheme } from './code-theme.ts';
import { benchmarkLanguage } from './benchmark-language.ts';
import { typedOver } from './typed-over.ts';
import type { Problem } from './problem.ts';

export type Shown = { text: string; language: Language; readOnly: boolean };

/** The editor as the screen uses it. */
export interface CodeView {
  show(shown: Shown): void;
  mark(problems: readonly Problem[]): void;
  /** Brings a line into view with the cursor on it. */
  reveal(line: number): void;
  focus(): void;
  destroy(): void;
}

type Options = { shown: Shown; onEdit: (text: string) => void; onRun: () => void; onStop: () => void };

/**
 * Starts CodeMirror in a shadow root of `host`: there it mounts its styles as adopted sheets, which a
 * Content-Security-Policy without 'unsafe-inline' allows.
 */
export function createCodeView(host: HTMLElement, { shown, onEdit, onRun, onStop }: Options): CodeView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const language = new Compartment();
  const access = new Compartment();
  let last = shown;
  const told = EditorView.updateListener.of(({ docChanged, transactions, state }) => {
    const ours = transactions.some((transaction) => transaction.annotation(Transaction.userEvent) === 'put');
    if (docChanged && !ours) onEdit(state.doc.toString());
  });
  const changing = [language.of(benchmarkLanguage(shown.language)), access.of(accessTo(shown.readOnly))];
  const state = EditorState.create({
    doc: shown.text,
    extensions: [runKeys(onRun, onStop), editing, changing, told],
  });
  const view = new EditorView({ state, parent: root, root });
  return {
    show(next) {
      if (next.language !== last.language || next.readOnly !== last.readOnly) {
        const effects = [
          language.reconfigure(benchmarkLanguage(next.language)),
          access.reconfigure(accessTo(next.readOnly)),
        ];
        view.dispatch({ effects });
      }
      last = next;
      putText(view, next.text);
    },
    mark: marker(view),
    reveal: (line) => revealLine(view, line),
    focus: () => view.focus(),
    destroy() {
      view.destroy();
      root.replaceChildren();
    },
  };
}

const editing: Extension = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  history(),
  drawSelection(),
  dropCursor(),
  EditorState.allowMultipleSelections.of(true),
  EditorState.tabSize.of(2),
  indentUnit.of('  '),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  autocompletion(),
  search({ top: true }),
  highlightSelectionMatches(),
  lintGutter(),
  syntaxHighlighting(codeColours),
  codeTheme,
  typedOver,
  keymap.of([
    ...closeBracketsKeymap,
    ...defaultKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...completionKeymap,
    ...lintKeymap,
    indentWithTab,
  ]),
];

function runKeys(onRun: () => void, onStop: () => void): Extension {
  const done = (act: () => void) => () => {
    act();
    return true;
  };
  return keymap.of([
    { key: 'Mod-Enter', run: done(onRun), preventDefault: true },
    { key: 'Mod-.', run: done(onStop), preventDefault: true },
  ]);
}

/** Marks problems, unless they are those it marked last: these have moved with the text since. */
function marker(view: EditorView): CodeView['mark'] {
  let marked = '[]';
  return (problems) => {
    const key = JSON.stringify(problems);
    if (key !== marked) view.dispatch(setDiagnostics(view.state, problems.map(diagnosticIn(view.state.doc))));
    marked = key;
  };
}

/** A read-only text can still take the focus, be searched and be copied. */
const accessTo = (readOnly: boolean): Extension => [
  EditorState.readOnly.of(readOnly),
  EditorView.contentAttributes.of({
    'aria-label': readOnly
      ? 'Source of the suite, read only'
      : 'Benchmark code. Tab indents; press Escape, then Tab, to leave the editor.',
    'aria-readonly': String(readOnly),
    // Focusable as it is; said so for what looks for the attribute alone.
    tabindex: '0',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocorrect: 'off',
  }),
];

/** One step of undo, however different the text. */
function putText(view: EditorView, text: string) {
  const { doc } = view.state;
  if (text === doc.toString()) return;
  view.dispatch({ changes: { from: 0, to: doc.length, insert: text }, userEvent: 'put' });
}

function diagnosticIn(doc: Text) {
  return ({ line, column, text, severity }: Problem): Diagnostic => {
    const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
    const start = column === undefined ? from : Math.min(from + column - 1, to);
    const word = /^\w+/.exec(doc.sliceString(start, to))?.[0].length ?? 1;
    const end = column === undefined ? to : Math.min(start + word, to);
    return { from: start, to: end, severity, message: text };
  };
}

function revealLine(view: EditorView, line: number) {
  const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  view.focus();
}
