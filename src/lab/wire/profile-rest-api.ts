import type { CpuRest } from '../model/cpu-rest.ts';
import type { FileBytes } from './profile-api.ts';

/** A second profile worker reads the second half of a large CPU profile while another one reads the first; then it is ended. */
export interface ProfileRestApi {
  /** From a node on, which begins at the byte `from`. Undefined where that is none after all, or is broken. */
  rest(file: FileBytes, from: number): Promise<CpuRest | undefined>;
}
