import { shownText } from '../performance/desk.ts';
import type { Desk } from '../performance/desk.ts';
import type { CodeView } from './code-view.ts';

type Connection = {
  desk: Desk;
  onRun: () => void;
  onStop: () => void;
  /** The editor is there, or went. */
  onView: (view: CodeView | undefined) => void;
  onFailure: (error: unknown) => void;
};

/** Loads the editor into `host` and keeps it and the desk the same. Returns its undoing. */
export function connectEditor(host: HTMLElement, { desk, onRun, onStop, onView, onFailure }: Connection) {
  let view: CodeView | undefined;
  let gone = false;
  let unsubscribe = () => {};
  const load = async () => {
    const { createCodeView } = await import('./code-view.ts');
    if (gone) return;
    const onEdit = (text: string) => desk.edit({ text });
    view = createCodeView(host, { shown: shownText(desk.view()), onEdit, onRun, onStop });
    unsubscribe = desk.subscribe(() => view?.show(shownText(desk.view())));
    onView(view);
  };
  load().catch(onFailure);
  return () => {
    gone = true;
    unsubscribe();
    view?.destroy();
    onView(undefined);
  };
}
