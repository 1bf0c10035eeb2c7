import { startTransition, useCallback, useState } from 'react';
import type { ReactNode } from 'react';

/** Some rows that are taken out of the page while they are far out of sight, and leave their room behind. */
export function RunChunk({ children }: { children: ReactNode }) {
  const [room, setRoom] = useState<number>();
  const watch = useCallback((element: HTMLDivElement) => {
    const see = (entries: IntersectionObserverEntry[]) => {
      const entry = entries.at(-1);
      if (!entry) return;
      if (entry.isIntersecting) startTransition(() => setRoom(undefined));
      // Rows that hold the focus stay: taken out, they would lose it.
      else if (!element.contains(document.activeElement)) setRoom(entry.boundingClientRect.height);
    };
    const observer = new IntersectionObserver(see, { rootMargin: '1500px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div role="presentation" ref={watch} style={{ height: room }}>
      {room === undefined && children}
    </div>
  );
}
