import type { MessagingPeers } from '../../src/lab/benchmarks/trusted/messaging-peers.ts';

/** Peers in the same thread: every value is copied there and back, as if another worker had it meanwhile. */
export function createEchoPeers(): MessagingPeers & { open: () => boolean } {
  let isOpen = false;
  async function echo(value: unknown, transfer: ArrayBuffer[] = []): Promise<unknown> {
    isOpen = true;
    const there = structuredClone({ value, transfer }, { transfer });
    await Promise.resolve();
    return structuredClone(there, { transfer: there.transfer }).value;
  }
  return { echoRaw: echo, echoComlink: echo, close: () => void (isOpen = false), open: () => isOpen };
}
