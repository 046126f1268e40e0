ALTER TABLE delivery
  ADD COLUMN completes BIGINT NULL COMMENT 'the delivery whose turned-back rows it brings mended; it counts in its place',
  ADD COLUMN note VARCHAR(1000) NULL COMMENT 'what became of the mended rows';

ALTER TABLE run
  ADD COLUMN rows_warned BIGINT NOT NULL DEFAULT 0 COMMENT 'rows that count though a rule of the mapping warns',
  ADD COLUMN rows_left_out BIGINT NOT NULL DEFAULT 0 COMMENT 'rows of a list of mended ones that could not be used';

CREATE TABLE delivery_note (
  delivery_id   BIGINT       NOT NULL,
  field         VARCHAR(64)  NOT NULL COMMENT 'empty: the whole row',
  code          VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sentence      VARCHAR(500) NOT NULL COMMENT 'what a mapping''s own warning says',
  rows_noted    BIGINT       NOT NULL,
  first_row     BIGINT       NOT NULL,
  KEY note_delivery (delivery_id)
) COMMENT 'what was repaired or remarked on without turning a row back, summed up';
