import { useEffect, useRef } from 'react';
import type { ComponentProps } from 'react';
import type { FrameLoop } from '../../store/frame-loop.ts';
import { connectCanvas } from './connect-canvas.ts';
import type { Picture } from './connect-canvas.ts';

type Props = Pick<ComponentProps<'canvas'>, 'style' | 'onPointerMove' | 'onPointerLeave'> & {
  frames: FrameLoop;
  picture: Picture;
  label: string;
  describedBy: string;
};

/** One canvas that never renders again for data. */
export function LiveCanvas({ frames, picture, label, describedBy, ...rest }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    return canvas.current ? connectCanvas(canvas.current, frames, picture) : undefined;
  }, [frames, picture]);
  return <canvas ref={canvas} role="img" aria-label={label} aria-describedby={describedBy} {...rest} />;
}
