import type { CDPSession, Page } from 'playwright-core';

/**
 * Makes benchmark workers slow from the one of that number on, counted from 1: the engine counts every block of code they run,
 * which takes time as a lower clock rate does. Chromium's own throttling is for windows alone.
 */
export async function slowWorkers(page: Page, from: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let workers = 0;
  session.on('Target.attachedToTarget', ({ sessionId: frame, targetInfo }) => {
    // Of another kind are the lab's own workers: they stay as they are.
    if (targetInfo.type === 'iframe') void toTarget(session, frame, command('Target.setAutoAttach', attach));
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId: frame, message }) => {
    const worker = /"Target.attachedToTarget","params":\{"sessionId":"(\w+)"/.exec(message)?.[1];
    if (worker === undefined || ++workers < from) return;
    for (const each of counting) {
      const inner = { sessionId: worker, message: each };
      void toTarget(session, frame, command('Target.sendMessageToTarget', inner));
    }
  });
  await session.send('Target.setAutoAttach', attach);
}

const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
const command = (method: string, params = {}) => JSON.stringify({ id: 1, method, params });
const counting = [
  command('Profiler.enable'),
  command('Profiler.startPreciseCoverage', { callCount: true, detailed: true }),
];

/** A frame may be gone before it is told. */
const toTarget = (session: CDPSession, sessionId: string, message: string) =>
  session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
