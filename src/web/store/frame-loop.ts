/** The one `requestAnimationFrame` of the app: settle stores, then notify React, then draw canvases. */
export interface FrameLoop {
  /** Asks for a frame; any number of asks before it comes are one. */
  request(): void;
  /** Called first in every frame. Returns its undoing. */
  onSettle(settle: () => void): () => void;
  /** Called last in every frame. Returns its undoing. */
  onDraw(draw: () => void): () => void;
}

/**
 * A frame in which one step throws still runs the others; what was thrown goes to `onError`.
 * An ask made during a frame is for the next one.
 */
export function createFrameLoop(
  requestFrame: (frame: () => void) => void,
  onError: (error: unknown) => void = reportError,
): FrameLoop {
  const settles = new Set<{ run: () => void }>();
  const draws = new Set<{ run: () => void }>();
  let asked = false;

  const attempt = ({ run }: { run: () => void }) => {
    try {
      run();
    } catch (error) {
      onError(error);
    }
  };
  const frame = () => {
    asked = false;
    settles.forEach(attempt);
    draws.forEach(attempt);
  };
  return {
    request() {
      if (asked) return;
      asked = true;
      requestFrame(frame);
    },
    onSettle: (settle) => joined(settles, settle),
    onDraw: (draw) => joined(draws, draw),
  };
}

/** Wrapped, so that one function added twice is two members with an undoing each. */
function joined(steps: Set<{ run: () => void }>, run: () => void): () => void {
  const step = { run };
  steps.add(step);
  return () => void steps.delete(step);
}
