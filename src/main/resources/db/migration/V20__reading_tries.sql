-- A file whose reading ends the process would end it again every night.
CREATE TABLE reading_try (
  job           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_hash  BINARY(32)   NOT NULL,
  stage         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'OPEN, CLAIM, COMPARE, REHEARSE: what it is read for',
  tries         INT          NOT NULL COMMENT 'begun one after the other, and not ended',
  began_at      DATETIME(3)  NOT NULL COMMENT 'UTC; the newest',
  PRIMARY KEY (job, content_hash, stage)
) COMMENT 'files that are being read, or were when their process died';
