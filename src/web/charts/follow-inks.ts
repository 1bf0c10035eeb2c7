import type { Inks } from './inks.ts';

/**
 * The inks in force at an element: `--chart-ink-1..8`, `--chart-heat-0..4`, `--chart-grid`, `--chart-text`,
 * `--chart-shade`, `--chart-mark`. Each goes through a probe's `color`, for a custom property by itself is
 * given back as it was written, `light-dark()` and `var()` unresolved. Reads style: once a theme, not once a frame.
 */
function readInks(element: Element): Inks {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const style = getComputedStyle(probe);
  const color = (name: string) => {
    probe.style.color = `var(--chart-${name})`;
    return style.color;
  };
  const inks: Inks = {
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => color(`ink-${number}`)),
    heat: [0, 1, 2, 3, 4].map((number) => color(`heat-${number}`)),
    grid: color('grid'),
    text: color('text'),
    shade: color('shade'),
    mark: color('mark'),
    ground: groundOf(element),
    fontFamily: style.fontFamily,
  };
  probe.remove();
  return inks;
}

/** The first background from here upwards that hides what is behind it. */
function groundOf(element: Element): string {
  const clear = 'rgba(0, 0, 0, 0)';
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== clear) return backgroundColor;
  }
  return 'Canvas';
}

/** Hands over the inks now and again whenever the theme changes, be it the system's or `data-theme` on the root. */
export function followInks(element: Element, changed: (inks: Inks) => void): () => void {
  const tell = () => changed(readInks(element));
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(tell);
  system.addEventListener('change', tell);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  tell();
  return () => {
    system.removeEventListener('change', tell);
    chosen.disconnect();
  };
}
