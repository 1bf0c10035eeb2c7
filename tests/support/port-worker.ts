/**
 * A worker without a thread: the far end of a message channel, served in this one. It can die as a
 * real one does, by an `error` event and silence.
 */
export class PortWorker extends EventTarget implements Worker {
  onmessage: Worker['onmessage'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  onerror: Worker['onerror'] = null;
  terminated = false;
  readonly #near: MessagePort;
  readonly #far: MessagePort;

  constructor(serve: (port: MessagePort) => void) {
    super();
    const { port1, port2 } = new MessageChannel();
    [this.#near, this.#far] = [port1, port2];
    port1.onmessage = ({ data }: MessageEvent<unknown>) =>
      this.dispatchEvent(new MessageEvent('message', { data }));
    serve(port2);
  }

  postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions) {
    const transfer = Array.isArray(options) ? options : (options?.transfer ?? []);
    if (!this.terminated) this.#near.postMessage(message, transfer);
  }

  terminate() {
    this.terminated = true;
    this.#near.close();
    this.#far.close();
  }

  /** As after an uncaught error; without a message, as when the script does not load. */
  die(message?: string) {
    this.#far.close();
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}
