-- What is concluded of every ledger: derived from statements like the findings' amounts, and
-- replaced when they change; the statements themselves are kept.
CREATE TABLE ledger_line (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_key    BINARY(16)   NOT NULL,
  benefit       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  month         CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the ledger, whatever months its rows are for',
  account       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DUE, BEFORE: what the month is held against',
  part          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  paid_fen      BIGINT       NOT NULL,
  other_fen     BIGINT       NOT NULL COMMENT 'what was due, or what the ledger before paid',
  UNIQUE KEY ledger_line_person (person_key, benefit, month, account, part),
  KEY ledger_line_part (month, account, benefit, part, id)
) COMMENT 'every fen of a ledger, with its reason';

-- Everybody is concluded anew, so that ledgers received before are explained too.
UPDATE concluded SET definitions = '';
