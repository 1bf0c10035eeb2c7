import type { LiveEvent } from '../../lab/model/delivery.ts';
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
  const { members, review, beat } = audience;
  let position = store.head();
  let fresh: LiveEvent[] = [];
  let ticking: NodeJS.Timeout | undefined;

  const wake = () => (ticking ??= setTimeout(tick, limits.tickMs));
  function tick() {
    ticking = undefined;
    const events = fresh;
    fresh = [];
    tellLevel(audience, events);
    position = events.at(-1)?.seq ?? position;
    tellBehind(audience, store, position);
    if (fresh.length > 0 || [...members].some(({ isLevel }) => !isLevel)) wake();
  }
  const beats = setInterval(beat, limits.beatMs).unref();
  const unwatch = store.watch((events) => {
    fresh.push(...events);
    wake();
  });
  return {
    join(channel, after = position, outlet) {
      const member = {
        channel,
        outlet,
        position: Math.min(after, position),
        isLevel: after >= position,
        waited: 0,
      };
      members.add(member);
      if (!member.isLevel) wake();
      return { after: member.position, leave: () => members.delete(member) };
    },
    size: () => members.size,
    review,
    close() {
      unwatch();
      clearInterval(beats);
      clearTimeout(ticking);
      audience.close();
    },
  };
}

function tellLevel({ members, give }: Audience, events: readonly LiveEvent[]) {
  const last = events.at(-1);
  if (last === undefined) return;
  const written = writtenOnce(events);
  for (const member of members) {
    if (!member.isLevel) continue;
    give(member, written(member));
    member.position = last.seq;
  }
}

/** A page for each who is behind and has room for it, each page read and written once. */
function tellBehind({ members, give }: Audience, store: CollectorStore, position: number) {
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
}
