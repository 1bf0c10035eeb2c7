export type BrowserName = { browser: string; engine: string };

/**
 * Browser and JavaScript engine by the user agent string, with versions where they can be told.
 * V8's version follows Chromium's (major 156 is V8 15.6). Unknown agents keep their text.
 */
export function engineName(userAgent: string): BrowserName {
  const version = (token: string) => new RegExp(`${token}/(\\d+)`).exec(userAgent)?.[1];
  const firefox = version('Firefox');
  if (firefox) return { browser: `Firefox ${firefox}`, engine: `SpiderMonkey ${firefox}` };
  const chromium = version('Chrome') ?? version('HeadlessChrome') ?? version('Chromium');
  if (chromium) {
    const edge = version('Edg');
    return { browser: edge ? `Edge ${edge}` : `Chromium ${chromium}`, engine: `V8 ${Number(chromium) / 10}` };
  }
  const safari = version('Version');
  if (safari && userAgent.includes('Safari'))
    return { browser: `Safari ${safari}`, engine: 'JavaScriptCore' };
  return { browser: userAgent || 'unknown', engine: 'unknown' };
}

/** The system by the user agent string: the first part of its brackets that names one. */
export function platformName(userAgent: string): string {
  const parts = /\(([^)]*)\)/.exec(userAgent)?.[1].split('; ') ?? [];
  return parts.find((part) => part !== '' && part !== 'X11' && part !== 'Macintosh') ?? 'unknown';
}
