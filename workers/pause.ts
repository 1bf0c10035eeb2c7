/** A turn of the event loop: a message to oneself, as timers are clamped to milliseconds. */
export function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return () =>
    new Promise((resume) => {
      port1.onmessage = () => resume();
      port2.postMessage(undefined);
    });
}
