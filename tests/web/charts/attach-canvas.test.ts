import { describe, expect, it, vi } from 'vitest';
import { attachSurface } from '../../../src/web/charts/attach-canvas.ts';
import type { Size } from '../../../src/web/charts/pen.ts';
import { recordingPen } from '../../support/recording-pen.ts';
import { testFrames } from '../../support/test-frames.ts';

function attached() {
  const { frames, frame, asked } = testFrames();
  const { pen, log } = recordingPen();
  const clear = vi.fn();
  const context = Object.assign(pen, { setTransform: vi.fn(), clearRect: clear });
  const canvas = { width: 300, height: 150, getContext: () => context };
  const draw = vi.fn();
  const gone = vi.fn();
  let tell: (size: Size) => void = () => undefined;
  const detach = attachSurface(canvas, frames, draw, (told) => {
    tell = told;
    return gone;
  });
  return {
    frames,
    frame,
    asked,
    canvas,
    context,
    clear,
    draw,
    gone,
    detach,
    log,
    tell: (size: Size) => tell(size),
  };
}

describe('attachSurface', () => {
  it('waits for a size, then draws once in the next frame, in CSS pixels', () => {
    const { frame, draw, tell, canvas, context, detach } = attached();
    detach.invalidate();
    frame();
    expect(draw).not.toHaveBeenCalled();
    tell({ width: 200, height: 100, dpr: 2 });
    frame();
    expect(draw).toHaveBeenCalledExactlyOnceWith(context, { width: 200, height: 100, dpr: 2 });
    expect([canvas.width, canvas.height]).toEqual([400, 200]);
    expect(context.setTransform).toHaveBeenCalledWith(2, 0, 0, 2, 0, 0);
  });

  it('draws nothing in a frame that others asked for', () => {
    const { frames, frame, draw, tell } = attached();
    tell({ width: 200, height: 100, dpr: 1 });
    frame();
    frames.request();
    frame();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('draws once for many invalidations', () => {
    const { frame, draw, tell, detach } = attached();
    tell({ width: 200, height: 100, dpr: 1 });
    frame();
    for (let i = 0; i < 10; i++) detach.invalidate();
    frame();
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('does not draw a canvas that has no size, and does once it has', () => {
    const { frame, draw, tell } = attached();
    tell({ width: 0, height: 0, dpr: 1 });
    frame();
    expect(draw).not.toHaveBeenCalled();
    tell({ width: 10, height: 10, dpr: 1 });
    frame();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('lets go of frames and size', () => {
    const { frame, draw, tell, gone, detach } = attached();
    tell({ width: 200, height: 100, dpr: 1 });
    detach();
    frame();
    expect(draw).not.toHaveBeenCalled();
    expect(gone).toHaveBeenCalledTimes(1);
  });
});
