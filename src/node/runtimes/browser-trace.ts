import type { CDPSession } from 'playwright-core';
import type { TraceEvent } from '../../lab/model/trace-event.ts';
import { parseTraceEvent } from '../../lab/wire/parse-trace-event.ts';

/** What a browser tells of all its threads, from `start` to `stop`. */
export type BrowserTrace = { start(): Promise<void>; stop(): Promise<TraceEvent[]> };

/** Of collections of garbage, and the marks that scripts set. */
const traceConfig = {
  includedCategories: ['v8', 'devtools.timeline', 'blink.user_timing'],
  excludedCategories: ['*'],
};

/** Traces the browser of a page. */
export function browserTrace(page: CDPSession): BrowserTrace {
  const events: TraceEvent[] = [];
  page.on('Tracing.dataCollected', ({ value }) => {
    events.push(...value.map(parseTraceEvent).filter((event) => event !== undefined));
  });
  return {
    async start() {
      events.length = 0;
      await page.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
    },
    async stop() {
      const complete = new Promise((resolve) => page.once('Tracing.tracingComplete', resolve));
      await page.send('Tracing.end');
      await complete;
      return events;
    },
  };
}
