/**
 * What a backup begins with. After it come a SQLite database, gzipped, and the SHA-256 of all before that, so that a
 * backup of which any byte was changed is known for it.
 */
export const backupMark = Buffer.from('arsenal-collector-backup 1\n');

export const sealBytes = 32;
