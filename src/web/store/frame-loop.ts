/** The one `requestAnimationFrame` of the app: settle stores, then notify React, then draw canvases. */
export interface FrameLoop {
  /** Asks for a frame; any number of asks before it comes are one. */
  request(): void;
  /** Called first in every frame. Returns its undoing. */
  onSettle(settle: () => void): () => void;
  /** Called last in every frame. Returns its undoing. */
  onDraw(draw: () => void): () => void;
}
