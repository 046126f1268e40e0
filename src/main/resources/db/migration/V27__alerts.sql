-- What somebody should know who is not looking. No personal data: numbers, names of jobs, days.
CREATE TABLE alert (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  rule_name     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'job, schedule or target; may be empty',
  run_id        BIGINT       NULL,
  observed      VARCHAR(64)  NOT NULL,
  compared_with VARCHAR(64)  NOT NULL COMMENT 'the limit, or what is usual',
  open_key      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the same observation again is the same alert; null once it is over',
  first_at      DATETIME(6)  NOT NULL COMMENT 'UTC',
  last_at       DATETIME(6)  NOT NULL COMMENT 'UTC',
  ended_at      DATETIME(6)  NULL COMMENT 'UTC; when it was no longer so',
  notified_at   DATETIME(6)  NULL,
  escalated_at  DATETIME(6)  NULL,
  acknowledged_by     VARCHAR(64)   NULL,
  acknowledged_at     DATETIME(6)   NULL,
  acknowledged_reason VARCHAR(1000) NULL,
  UNIQUE KEY alert_once (open_key),
  KEY alert_open (ended_at, id)
);

CREATE TABLE alert_silence (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  rule_name     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'empty: every rule',
  subject       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'empty: everything',
  until_at      DATETIME(6)  NOT NULL COMMENT 'UTC',
  account       VARCHAR(64)  NOT NULL,
  reason        VARCHAR(1000) NOT NULL,
  made_at       DATETIME(6)  NOT NULL COMMENT 'UTC',
  lifted_at     DATETIME(6)  NULL COMMENT 'UTC; taken back before its end',
  KEY silence_until (until_at)
);

CREATE TABLE alert_notice (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  channel       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title         VARCHAR(200) NOT NULL,
  content       TEXT         NOT NULL,
  created_at    DATETIME(6)  NOT NULL COMMENT 'UTC',
  attempts      INT          NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(6) NOT NULL COMMENT 'UTC',
  sent_at       DATETIME(6)  NULL COMMENT 'UTC',
  last_error    VARCHAR(255) NULL,
  KEY notice_due (sent_at, next_attempt_at)
) COMMENT 'messages for channels: kept, and tried until they are through';

CREATE TABLE alert_round (
  id            TINYINT      NOT NULL PRIMARY KEY,
  looked_at     DATETIME(6)  NOT NULL COMMENT 'UTC'
) COMMENT 'one row: of several nodes one looks';
