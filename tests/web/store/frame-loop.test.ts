import { describe, expect, it } from 'vitest';
import { testFrames } from '../../support/test-frames.ts';

describe('createFrameLoop', () => {
  it('settles everything before it draws anything', () => {
    const { frames, frame } = testFrames();
    const log: string[] = [];
    frames.onDraw(() => log.push('draw'));
    frames.onSettle(() => log.push('settle one'));
    frames.onSettle(() => log.push('settle two'));
    frames.request();
    frame();
    expect(log).toEqual(['settle one', 'settle two', 'draw']);
  });

  it('makes one frame of many asks', () => {
    const { frames, asked } = testFrames();
    for (let i = 0; i < 100; i++) frames.request();
    expect(asked()).toBe(1);
  });

  it('keeps an ask made during a frame for the next one', () => {
    const { frames, frame, asked } = testFrames();
    frames.onSettle(() => frames.request());
    frames.request();
    frame();
    expect(asked()).toBe(1);
  });

  it('draws the others when one throws, and reports it', () => {
    const { frames, frame, errors } = testFrames();
    const log: string[] = [];
    frames.onSettle(() => {
      throw new Error('settle');
    });
    frames.onDraw(() => {
      throw new Error('draw');
    });
    frames.onDraw(() => log.push('drawn'));
    frames.request();
    frame();
    expect(log).toEqual(['drawn']);
    expect(errors).toEqual([new Error('settle'), new Error('draw')]);
  });

  it('stops calling what was undone, and only that', () => {
    const { frames, frame } = testFrames();
    const log: string[] = [];
    const draw = () => log.push('drawn');
    const undo = frames.onDraw(draw);
    frames.onDraw(draw);
    undo();
    frames.request();
    frame();
    expect(log).toEqual(['drawn']);
  });
});
