import type { LiveEvent } from '../../lab/model/delivery.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { CollectorLimits } from './collector-limits.ts';
import type { CollectorStore } from './collector-store.ts';
import { createAudience, type Audience, type Member, type Outlet } from './create-audience.ts';
import { writtenOnce } from './written-once.ts';

export type Broadcast = {
  /** From after that place in the log; without one, from now on. Gives the place it begins at, and the end of it. */
  join: (channel: string, after: number | undefined, outlet: Outlet) => { after: number; leave: () => void };
  size: () => number;
  /** Drops whoever may no longer listen. */
  review: () => void;
  close: () => void;
};

const pageSize = 200;
/** What a connection may hold back before more of the past is read for it. */
const roomBytes = 64 * 1024;

/**
 * Tells everybody what happened: gathered for a tick, written once for each channel and format, the same bytes for all.
 * Whoever joins from an earlier place is told page by page until it is level with the others. Whoever does not take
 * what it is told is dropped, and may come back to where it was.
 */
export function createBroadcast(
  store: CollectorStore,
  limits: CollectorLimits,
  dropped: () => void,
): Broadcast {
  const audience = createAudience(limits, dropped);
  let position = store.head();
  let fresh: LiveEvent[] = [];
  const tick = createTick(limits.tickMs, () => {
    const events = fresh;
    fresh = [];
    tellLevel(audience, events);
    position = events.at(-1)?.seq ?? position;
    return tellBehind(audience, store, position);
  });
  const beats = setInterval(audience.beat, limits.beatMs).unref();
  const unwatch = store.watch((events) => {
    fresh.push(...events);
    tick.wake();
  });
  return {
    join(channel, after, outlet) {
      const newest = fresh.at(-1)?.seq ?? position;
      const from = Math.min(after ?? newest, newest);
      const isLevel = from >= position;
      const member = { channel, outlet, position: from, isLevel, waited: 0 };
      audience.members.add(member);
      if (!isLevel) tick.wake();
      return { after: member.position, leave: () => audience.members.delete(member) };
    },
    size: () => audience.members.size,
    review: audience.review,
    close() {
      unwatch();
      tick.end();
      clearInterval(beats);
      audience.close();
    },
  };
}

/** Has something done a while after it was asked for, once however often that was, and again while there is more of it. */
function createTick(ms: Milliseconds, isMore: () => boolean) {
  let timer: NodeJS.Timeout | undefined;
  const wake = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (isMore()) wake();
    }, ms);
  };
  return { wake, end: () => clearTimeout(timer) };
}

function tellLevel({ members, give }: Audience, events: readonly LiveEvent[]) {
  const [first, last] = [events.at(0), events.at(-1)];
  if (first === undefined || last === undefined) return;
  const written = writtenOnce(events);
  for (const member of members) {
    if (!member.isLevel) continue;
    const { position } = member;
    // Who came while these were gathered knows some of them.
    const own = position < first.seq ? written : writtenOnce(events.filter(({ seq }) => seq > position));
    give(member, own(member));
    member.position = last.seq;
  }
}

/** A page for each who is behind and has room for it, each page read and written once. Gives whether anybody still is. */
function tellBehind({ members, give }: Audience, store: CollectorStore, position: number): boolean {
  const pages = new Map<number, { past: LiveEvent[]; written: (member: Member) => Buffer | undefined }>();
  const pageAfter = (place: number) => {
    const past = store.happened(place, pageSize).filter(({ seq }) => seq <= position);
    return { past, written: writtenOnce(past) };
  };
  for (const member of members) {
    if (member.isLevel || member.outlet.waiting() > roomBytes) continue;
    const page = pages.get(member.position) ?? pageAfter(member.position);
    pages.set(member.position, page);
    give(member, page.written(member));
    member.isLevel = page.past.length < pageSize;
    member.position = member.isLevel ? position : (page.past.at(-1)?.seq ?? position);
  }
  return [...members].some(({ isLevel }) => !isLevel);
}
