/** A turn of the event loop: a message to oneself, as timers are clamped to milliseconds. */
export function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  // Bound now: a benchmark may put something else in its place.
  const post = port2.postMessage.bind(port2);
  let resume: () => void = () => undefined;
  port1.onmessage = () => resume();
  return () =>
    new Promise((resolve) => {
      resume = resolve;
      post(undefined);
    });
}
