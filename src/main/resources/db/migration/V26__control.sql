-- What people ask of the machinery: in the database, so that whatever process works hears of it.

CREATE TABLE stop_request (
  run_id      BIGINT        NOT NULL PRIMARY KEY,
  account     VARCHAR(64)   NOT NULL,
  reason      VARCHAR(1000) NOT NULL,
  asked_at    DATETIME(6)   NOT NULL COMMENT 'UTC'
) COMMENT 'runs that are to stop at their next safe border; goes when the run has ended';

CREATE TABLE feed_pause (
  job         VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  account     VARCHAR(64)   NOT NULL,
  reason      VARCHAR(1000) NOT NULL,
  paused_at   DATETIME(6)   NOT NULL COMMENT 'UTC'
) COMMENT 'feeds that nights and arrivals pass over';

CREATE TABLE push_hold (
  id          TINYINT       NOT NULL PRIMARY KEY COMMENT 'always 1',
  account     VARCHAR(64)   NOT NULL,
  reason      VARCHAR(1000) NOT NULL,
  held_at     DATETIME(6)   NOT NULL COMMENT 'UTC'
) COMMENT 'a row while nothing may leave the house';

-- What a run said while it worked; no personal data, as in every log.
CREATE TABLE run_log (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id      BIGINT        NOT NULL,
  logged_at   DATETIME(6)   NOT NULL COMMENT 'UTC',
  step        VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'empty outside any step',
  level       VARCHAR(5)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'INFO, WARN, ERROR',
  message     VARCHAR(2000) NOT NULL,
  KEY run_log_of (run_id, id)
);
