import type { CDPSession } from 'playwright-core';
import { isRecord, isText } from '../../lab/wire/guards.ts';
import { parsedJson } from '../../lab/wire/parsed-json.ts';

/** What of a page can be driven by itself: a frame in a process of its own, a worker. */
export type Target = {
  kind: string;
  url: string;
  /** Calls a method of the DevTools Protocol. Rejects with the browser's words, and when the target is gone. */
  call(method: string, params?: object): Promise<unknown>;
  isGone(): boolean;
};

type Follow = (method: string, params: unknown) => void;
type Post = (sessionId: string, message: string) => Promise<unknown>;

const events = [
  'Target.attachedToTarget',
  'Target.receivedMessageFromTarget',
  'Target.detachedFromTarget',
] as const;

/**
 * In messages within messages: the library that drives the browser passes on only what belongs to sessions that it has
 * made itself, so that those which the browser makes cannot lie side by side.
 */
const toAll = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };

/**
 * Attaches to every frame and worker of a page, in whatever process they are, now and as they start, and hands each over.
 *
 * Source: Chrome DevTools Protocol, Target.
 */
export async function attachToTargets(page: PageSession, take: (target: Target) => void): Promise<void> {
  page.follow(following(page.post, take));
  await page.attach();
}

/** What of a session with a page is needed for it. */
export type PageSession = { post: Post; attach: () => Promise<unknown>; follow: (take: Follow) => void };

export const pageSession = (page: CDPSession): PageSession => ({
  post: (sessionId, message) => page.send('Target.sendMessageToTarget', { sessionId, message }),
  attach: () => page.send('Target.setAutoAttach', toAll),
  follow(take) {
    for (const event of events) page.on(event, (params) => take(event, params));
  },
});

/** What is done with what a page or a target tells: its own targets come, speak and go. */
function following(post: Post, take: (target: Target) => void): Follow {
  const sessions = new Map<string, Session>();
  const attach = (sessionId: string, { type, url }: Record<string, unknown>) => {
    const session = createSession((message) => post(sessionId, message));
    const { call, isGone } = session;
    sessions.set(sessionId, session);
    const within: Post = (id, message) => call('Target.sendMessageToTarget', { sessionId: id, message });
    session.follow(following(within, take));
    // Refused by one that can have none, or is gone already.
    call('Target.setAutoAttach', toAll).catch(() => undefined);
    take({ kind: String(type), url: String(url), call, isGone });
  };
  return (method, params) => {
    const { sessionId, targetInfo, message } = isRecord(params) ? params : {};
    if (!isText(sessionId)) return;
    if (method === 'Target.attachedToTarget' && isRecord(targetInfo)) attach(sessionId, targetInfo);
    if (method === 'Target.receivedMessageFromTarget') sessions.get(sessionId)?.hear(message);
    if (method === 'Target.detachedFromTarget') sessions.get(sessionId)?.end();
  };
}

type Session = ReturnType<typeof createSession>;

/** Calls and their answers, and events. */
function createSession(post: (message: string) => Promise<unknown>) {
  const waiting = new Map<number, (answer: Record<string, unknown>) => void>();
  let follow: Follow = () => undefined;
  let [calls, gone] = [0, false];
  const end = () => {
    gone = true;
    for (const answer of waiting.values()) answer({ error: { message: 'its worker is gone' } });
  };
  return {
    call(method: string, params: object = {}): Promise<unknown> {
      const id = ++calls;
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(result);
          else reject(new Error(isRecord(error) ? String(error['message']) : 'refused'));
        });
        if (gone) end();
        else post(JSON.stringify({ id, method, params })).catch(reject);
      });
    },
    hear(message: unknown) {
      const said = isText(message) ? parsedJson(message) : undefined;
      if (!isRecord(said)) return;
      const { id, method, params } = said;
      if (typeof id === 'number') waiting.get(id)?.(said);
      else if (isText(method)) follow(method, params);
    },
    follow: (take: Follow) => void (follow = take),
    end,
    isGone: () => gone,
  };
}
