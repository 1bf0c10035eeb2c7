import type { CDPSession, Page } from 'playwright-core';

/** Of a trace, what is read here: metadata and tasks, times in microseconds. */
type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string; data?: { frames?: { parent?: string; processId?: number }[] } };
};

/**
 * Follows what the page's main thread does, as Chromium traces it. The answer ends that: the most processor time
 * one task took, in milliseconds. A task is all that keeps the thread from answering a person, and its processor
 * time, unlike the clock's, does not grow when hostile code or another program takes the cores.
 */
export async function mainThreadWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      excludedCategories: ['*'],
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  return async () => {
    await traced(session);
    await session.detach();
    return longestTaskMs(events.filter(isTraceEvent));
  };
}

async function traced(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
}

const isTraceEvent = (event: unknown): event is TraceEvent =>
  typeof event === 'object' && event !== null && 'name' in event && 'pid' in event && 'args' in event;

function longestTaskMs(events: readonly TraceEvent[]): number {
  const pid = pageProcess(events);
  const main = events.find(
    (event) => event.pid === pid && event.name === 'thread_name' && event.args.name === 'CrRendererMain',
  );
  const tasks = events.filter((event) => event.pid === pid && event.tid === main?.tid && isTask(event));
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  return Math.round(Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000);
}

const isTask = ({ name }: TraceEvent) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask';

/** The process of the page's own frame: the sandbox has one of its own. */
function pageProcess(events: readonly TraceEvent[]): number {
  const started = events.find(({ name }) => name === 'TracingStartedInBrowser');
  const top = started?.args.data?.frames?.find(({ parent }) => parent === undefined);
  if (top?.processId === undefined) throw new Error('the trace does not name the process of the page');
  return top.processId;
}
