/** What has a clock of its own, or was given by a device, may be any number: hence REAL for all times. */
const first = `
CREATE TABLE entries (
  seq INTEGER PRIMARY KEY,
  at REAL NOT NULL,
  run_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  chain_hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;
CREATE TRIGGER entries_last BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;
CREATE INDEX entries_of_run ON entries (run_id);

CREATE TABLE blocks (id INTEGER PRIMARY KEY, codec TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE bodies (
  seq INTEGER PRIMARY KEY,
  about TEXT NOT NULL,
  block INTEGER, start INTEGER, length INTEGER,
  samples_block INTEGER, samples_start INTEGER, samples_length INTEGER
) STRICT;
CREATE INDEX bodies_in_block ON bodies (block) WHERE block IS NOT NULL;
CREATE INDEX bodies_with_samples_in_block ON bodies (samples_block) WHERE samples_block IS NOT NULL;

CREATE TABLE names (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE runs (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  started_at REAL NOT NULL,
  ended_at REAL,
  received_at REAL NOT NULL,
  suite INTEGER NOT NULL,
  device INTEGER NOT NULL,
  device_name INTEGER NOT NULL,
  region INTEGER NOT NULL,
  runtime INTEGER NOT NULL,
  platform INTEGER NOT NULL,
  samples INTEGER NOT NULL,
  case_keys TEXT NOT NULL,
  cases INTEGER NOT NULL,
  content_hash TEXT,
  body INTEGER
) STRICT;
CREATE INDEX runs_of_suite ON runs (suite);
CREATE INDEX runs_of_device ON runs (device);
CREATE INDEX runs_by_arrival ON runs (received_at);
CREATE TABLE cases (
  key INTEGER NOT NULL,
  started_at REAL NOT NULL,
  run INTEGER NOT NULL,
  run_id TEXT NOT NULL,
  suite INTEGER NOT NULL,
  device INTEGER NOT NULL,
  region INTEGER NOT NULL,
  runtime INTEGER NOT NULL,
  estimate REAL,
  low REAL,
  high REAL,
  PRIMARY KEY (key, started_at, run)
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_by_run ON cases (key, run);
CREATE INDEX cases_of_device ON cases (key, suite, device, runtime, started_at, run, estimate) WHERE estimate IS NOT NULL;

CREATE TABLE snapshots (run_id TEXT PRIMARY KEY, seq INTEGER NOT NULL, events INTEGER NOT NULL, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE dropped (run_id TEXT PRIMARY KEY, content_hash TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE tokens (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at REAL NOT NULL,
  expires_at REAL,
  revoked_at REAL
) STRICT;
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at REAL NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  about TEXT NOT NULL,
  status INTEGER NOT NULL
) STRICT;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;
CREATE TRIGGER audit_lasts BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;
CREATE TABLE webhooks (id TEXT PRIMARY KEY, url TEXT NOT NULL, secret TEXT NOT NULL, kinds TEXT NOT NULL) STRICT;
`;

/** Steps from an empty file to the newest version. What was released is never edited: a change is one more step. */
export const migrations: readonly string[] = [first];
