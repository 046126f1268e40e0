-- What the last conclusion could not yet hear: once one of it speaks, is given up or is replaced,
-- everybody is concluded who waited for it, and nobody knows who that is.
ALTER TABLE concluded
  ADD COLUMN waiting_for VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
  COMMENT 'kinds of feed of which something came in that does not speak yet';

-- Spring Batch leaves its parameters without an index; runs and deliveries are found by them.
CREATE INDEX batch_parameter ON BATCH_JOB_EXECUTION_PARAMS (PARAMETER_NAME, PARAMETER_VALUE(32));
