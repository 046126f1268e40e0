-- What a delivery is measured against is its own feed's history; who ends it tells the next file
-- whether it was cut short.
ALTER TABLE delivery
  ADD COLUMN records BIGINT NULL COMMENT 'records it came to; empty before it was compared',
  ADD COLUMN last_key BINARY(16) NULL COMMENT 'who stands last in it',
  ADD COLUMN last_slot VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN before_last_key BINARY(16) NULL COMMENT 'who stands last but one',
  ADD COLUMN before_last_slot VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN absence VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'why nothing follows from who is absent; empty where it does';

UPDATE delivery d JOIN run r ON r.delivery_id = d.id
SET d.records = r.records_new + r.records_changed + r.records_unchanged
WHERE d.status IN ('APPLIED', 'CORRECTED', 'HELD');

ALTER TABLE concluded
  ADD COLUMN suspended VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
    COMMENT 'snapshots whose absence did not count then, as a hash';

ALTER TABLE run
  ADD COLUMN people_suspended BIGINT NOT NULL DEFAULT 0
    COMMENT 'people of whom something would be concluded from absence, were it not suspended';

-- What a held run would do, tried on the real tables and rolled back.
CREATE TABLE dry_run (
  run_id        BIGINT       NOT NULL PRIMARY KEY,
  outcome       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'hash of all that follows: a release is good for just this',
  definitions   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  business_date DATE         NOT NULL,
  milliseconds  BIGINT       NOT NULL,
  made_at       DATETIME(6)  NOT NULL,
  first_by      VARCHAR(64)  NULL COMMENT 'who released it, where a second one must too',
  first_reason  VARCHAR(1000) NULL
);

CREATE TABLE dry_run_finding (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id        BIGINT       NOT NULL,
  effect        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'OPENS, CLOSES, CHANGES',
  person_key    BINARY(16)   NOT NULL,
  identity      VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  certificate_no VARBINARY(255) NOT NULL,
  citizen_id    VARBINARY(255) NOT NULL,
  name          VARBINARY(400) NOT NULL,
  division      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  field         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  before_value  VARBINARY(2000) NOT NULL,
  after_value   VARBINARY(2000) NOT NULL,
  benefit       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  effective_month VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what it would be',
  job           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule          VARCHAR(128) NOT NULL,
  evidence      TEXT         NOT NULL,
  fen           BIGINT       NOT NULL COMMENT 'an EXIT: what its benefit pays a month; OVERPAID, UNPAID: the difference',
  KEY dry_run_list (run_id, effect, id)
) COMMENT 'what would open, close or change if a held run were released';
