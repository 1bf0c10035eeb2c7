import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file so that at its place there is either all of it or what was there before, whatever happens meanwhile: to
 * the disk under another name first. Folders are made as needed.
 */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const other = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(other, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(other, path);
  } catch (error) {
    await rm(other, { force: true });
    throw error;
  }
}
