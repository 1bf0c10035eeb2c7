import { useCallback } from 'react';

/** A ref for an element: `onSeen` is called each time the element is about to come into sight. */
export function useSight(onSeen: () => void) {
  return useCallback(
    (element: Element | null) => {
      if (!element) return undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) onSeen();
        },
        { rootMargin: '1500px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [onSeen],
  );
}
