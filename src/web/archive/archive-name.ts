/** Of the database, and of the channel on which its changes are told. */
export const archiveName = 'arsenal-lab';
