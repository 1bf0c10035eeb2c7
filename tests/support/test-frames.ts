import { createFrameLoop } from '../../src/web/store/frame-loop.ts';

/** A frame loop whose frames come when the test says so. */
export function testFrames() {
  const waiting: (() => void)[] = [];
  const errors: unknown[] = [];
  const frames = createFrameLoop(
    (frame) => waiting.push(frame),
    (error) => errors.push(error),
  );
  return {
    frames,
    errors,
    /** Frames asked for and not yet come. */
    asked: () => waiting.length,
    /** Runs what is waiting now. */
    frame: () => waiting.splice(0).forEach((run) => run()),
  };
}
