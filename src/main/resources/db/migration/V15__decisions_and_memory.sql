-- What people decided and what they want remembered. Nothing here is deleted: who takes a decision
-- back adds to it.

ALTER TABLE finding
  ADD COLUMN verified VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'the street''s last answer about the facts as they are: CONFIRMED, REFUTED, UNCLEAR',
  ADD COLUMN paused_until DATE NULL
    COMMENT 'nothing is done about it through this business date',
  ADD COLUMN undoing VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'PROPOSED: its fact was taken back; ASKED: the first of two persons; KEPT: although taken back',
  ADD COLUMN undo_asked_by VARCHAR(64) NULL,
  ADD KEY finding_paused (paused_until),
  ADD KEY finding_undoing (undoing);

ALTER TABLE finding_event
  ADD COLUMN deed VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'what somebody did; empty for a run';

CREATE TABLE verification (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  finding_id    BIGINT       NOT NULL,
  answer        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seen_on       DATE         NOT NULL,
  note          VARCHAR(1000) NOT NULL,
  account       VARCHAR(64)  NOT NULL,
  happened_at   DATETIME(6)  NOT NULL,
  KEY verification_finding (finding_id, id)
) COMMENT 'what the street saw when it was asked';

CREATE TABLE benefit_pause (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_key    BINARY(16)   NOT NULL,
  benefit       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  through       DATE         NOT NULL,
  finding_id    BIGINT       NOT NULL COMMENT 'where it was decided',
  account       VARCHAR(64)  NOT NULL,
  reason        VARCHAR(1000) NOT NULL,
  happened_at   DATETIME(6)  NOT NULL,
  ended_at      DATETIME(6)  NULL,
  ended_by      VARCHAR(64)  NULL,
  KEY pause_person (person_key, benefit)
) COMMENT 'a benefit goes on being paid while somebody looks';

CREATE TABLE not_same (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  row_key       BINARY(16)   NOT NULL COMMENT 'a row''s person key, or keyed hash of its job and the name it gives',
  person_key    BINARY(16)   NOT NULL,
  finding_id    BIGINT       NOT NULL COMMENT 'where it was decided',
  account       VARCHAR(64)  NOT NULL,
  reason        VARCHAR(1000) NOT NULL,
  happened_at   DATETIME(6)  NOT NULL,
  taken_back_at DATETIME(6)  NULL,
  taken_back_by VARCHAR(64)  NULL,
  KEY not_same_row (row_key),
  KEY not_same_person (person_key),
  KEY not_same_finding (finding_id)
) COMMENT 'rows that are not about the person they seem to be about';

CREATE TABLE recovery (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  finding_id    BIGINT       NOT NULL,
  kind          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'RECOVERED, WAIVED, UNCOLLECTABLE, PAID_BACK, REOPENED',
  amount_fen    BIGINT       NOT NULL,
  happened_on   DATE         NOT NULL,
  account       VARCHAR(64)  NOT NULL,
  reason        VARCHAR(1000) NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  confirmed_by  VARCHAR(64)  NULL COMMENT 'the second of two persons',
  confirmed_at  DATETIME(6)  NULL,
  counts        BOOLEAN      NOT NULL COMMENT 'false while it waits for the second person',
  KEY recovery_finding (finding_id, id)
) COMMENT 'what became of money paid too much';
