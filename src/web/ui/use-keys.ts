import { useEffect } from 'react';

type Keys = { onRun: () => void; onStop: () => void; onHelp: () => void };

/** The shortcuts that work on every screen. The editor takes its own first. */
export function useKeys({ onRun, onStop, onHelp }: Keys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const act = actionOf(event, { onRun, onStop, onHelp });
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [onRun, onStop, onHelp]);
}

function actionOf(event: KeyboardEvent, { onRun, onStop, onHelp }: Keys): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) {
    if (event.key === 'Enter') return onRun;
    return event.key === '.' ? onStop : undefined;
  }
  return event.key === '?' && !isWriting(event) ? onHelp : undefined;
}

/** Typing goes on where a character would be typed; the editor's field lies in a shadow root. */
function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
  );
}
