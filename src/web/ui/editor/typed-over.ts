import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Types over a selection without the browser's own editing, which in Chromium gives the new text the look of the
 * old by an inline style: the Content-Security-Policy blocks it, and the console fills with reports.
 */
export const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { main, ranges } = view.state.selection;
    const { data, inputType, isComposing } = event;
    if (inputType !== 'insertText' || !data || main.empty || ranges.length > 1 || isComposing) return false;
    event.preventDefault();
    typeOver(view, data);
    return true;
  },
});

/** What CodeMirror does with typed text: whoever handles input goes first, so brackets still close. */
function typeOver(view: EditorView, text: string) {
  const { from, to } = view.state.selection.main;
  const insert = () =>
    view.state.update({
      changes: { from, to, insert: text },
      selection: EditorSelection.cursor(from + text.length),
      userEvent: 'input.type',
      scrollIntoView: true,
    });
  const handled = view.state
    .facet(EditorView.inputHandler)
    .some((handle) => handle(view, from, to, text, insert));
  if (!handled) view.dispatch(insert());
}
