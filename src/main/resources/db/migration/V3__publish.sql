-- What leaves for portals: one row a revision of a result at an item of a target.
-- Rows are kept: they record what was provided to whom.
CREATE TABLE outbox (
  seq             BIGINT        NOT NULL AUTO_INCREMENT,
  target          VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item            VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  result          VARCHAR(160)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision        INT           NOT NULL,
  op              VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the idempotency key: a hash of result, revision and op
  id              CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the mapped fields as a JSON object with sorted names
  payload         MEDIUMTEXT    NOT NULL,
  state           VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts        INT           NOT NULL DEFAULT 0,
  -- UTC; while a sender carries the row, the moment when its lease runs out
  next_attempt_at DATETIME(3)   NOT NULL,
  -- the call that carries the waiting row, or that settled it; null while nobody sends it
  batch           VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  last_error      VARCHAR(500)  NULL,
  created_at      DATETIME(3)   NOT NULL,
  acknowledged_at DATETIME(3)   NULL,
  PRIMARY KEY (seq),
  UNIQUE KEY outbox_revision (target, item, result, revision),
  KEY outbox_due (target, item, state, next_attempt_at, seq)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Targets that asked for a longer rest (Retry-After) than a sender waits.
CREATE TABLE outbox_quiet (
  target          VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- UTC
  until_at        DATETIME(3)   NOT NULL,
  PRIMARY KEY (target)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
