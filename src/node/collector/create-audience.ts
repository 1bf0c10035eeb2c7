import type { LiveEvent } from '../../lab/model/delivery.ts';
import type { CollectorLimits } from './collector-limits.ts';

/** How events are written for one kind of connection. */
export type Format = (events: readonly LiveEvent[], channel: string) => Buffer;

/** A connection of somebody who listens. */
export type Outlet = {
  format: Format;
  /** Bytes that it has not taken yet. */
  waiting: () => number;
  write: (bytes: Buffer) => void;
  /** Says that the connection is still there. */
  beat: () => void;
  /** Ends it, and says why. */
  drop: (reason: string) => void;
  /** Whether it may still listen. */
  holds: () => boolean;
};

/** Who listens to a channel, the place in the log it was told of last, and whether that is where the others are. */
export type Member = { channel: string; outlet: Outlet; position: number; isLevel: boolean; waited: number };

export type Audience = {
  members: Set<Member>;
  give: (member: Member, bytes: Buffer | undefined) => void;
  /** Drops whoever may no longer listen. */
  review: () => void;
  /** Tells everybody that the connection is there, and drops who has taken nothing since the last time. */
  beat: () => void;
  close: () => void;
};

/** Those who listen. Who does not take what it is given is dropped, with the place to come back to. */
export function createAudience(limits: CollectorLimits, dropped: () => void): Audience {
  const members = new Set<Member>();
  const drop = (member: Member, reason: string) => {
    members.delete(member);
    dropped();
    member.outlet.drop(reason);
  };
  const review = () => {
    for (const member of members) if (!member.outlet.holds()) drop(member, 'This token is no longer good.');
  };
  return {
    members,
    review,
    give(member, bytes) {
      if (bytes === undefined) return;
      if (member.outlet.waiting() > limits.waitingBytes) drop(member, tooSlow(member));
      else member.outlet.write(bytes);
    },
    beat() {
      review();
      for (const member of members) {
        const waiting = member.outlet.waiting();
        const isStuck = member.waited > 0 && waiting >= member.waited;
        if (isStuck) drop(member, tooSlow(member));
        else member.outlet.beat();
        member.waited = waiting;
      }
    },
    close() {
      for (const { outlet } of members) outlet.drop('The collector is stopping.');
      members.clear();
    },
  };
}

const tooSlow = ({ position }: Member) => `This connection takes too little of it. Resume after ${position}.`;
