import { bench, group } from 'arsenal-lab';

group('until the next turn', () => {
  // Browsers hold a timer that is set inside another for at least 4 ms; set again and again, so is this one.
  const timer = () => new Promise<string>((resume) => setTimeout(resume, 0, 'timer'));

  // A message to oneself is a task like any other, and nothing holds it up.
  const channel = new MessageChannel();
  const message = () =>
    new Promise<string>((resume) => {
      channel.port1.onmessage = ({ data }: MessageEvent<string>) => resume(data);
      channel.port2.postMessage('message');
    });

  const microtask = () => new Promise<string>((resume) => queueMicrotask(() => resume('microtask')));
  const resolved = () => Promise.resolve('promise');

  // What comes first, one turn of the event loop or ten microtasks?
  async function orderOf(start: () => Promise<string>): Promise<string> {
    const order: string[] = [];
    const microtasks = async () => {
      for (let i = 0; i < 10; i++) await Promise.resolve();
      order.push('ten microtasks');
    };
    await Promise.all([start().then((name) => order.push(name)), microtasks()]);
    return order.join();
  }

  bench('setTimeout 0', timer, {
    check: async (name) => name === 'timer' && (await orderOf(timer)) === 'ten microtasks,timer',
  });
  bench('MessageChannel', message, {
    check: async (name) => name === 'message' && (await orderOf(message)) === 'ten microtasks,message',
  });
  bench('queueMicrotask', microtask, {
    check: async (name) => name === 'microtask' && (await orderOf(microtask)) === 'microtask,ten microtasks',
  });
  bench('resolved promise', resolved, {
    check: async (name) => name === 'promise' && (await orderOf(resolved)) === 'promise,ten microtasks',
  });
});

group('read the clock', () => {
  // Both count from 1970: they agree to within the steps that browsers round them to.
  const epoch = () => performance.timeOrigin + performance.now();
  const isNow = (time: number) => Math.abs(time - Date.now()) < 5_000;

  bench('performance.now', () => performance.now(), {
    check: (time) => isNow(performance.timeOrigin + time) && performance.now() >= time,
  });
  bench('Date.now', () => Date.now(), {
    check: (time) => Number.isInteger(time) && Math.abs(time - epoch()) < 5_000,
  });
  bench('new Date', () => new Date(), {
    check: (date) => date instanceof Date && isNow(date.getTime()),
  });
});

group('set and cancel', () => {
  bench(
    'setTimeout, clearTimeout',
    (fired) => {
      clearTimeout(setTimeout(() => fired.count++, 0));
      return fired;
    },
    {
      setup: () => ({ count: 0 }),
      async check(fired) {
        await new Promise((resume) => setTimeout(resume, 20));
        return fired.count === 0;
      },
    },
  );
});
