-- a portal is stuck by what has failed for a while, not by what was made long ago and failed once
ALTER TABLE outbox
  ADD COLUMN failing_since DATETIME(3) NULL COMMENT 'UTC; the first of the tries in a row that did not get through';

UPDATE outbox SET failing_since = created_at
WHERE state = 'WAITING' AND last_error IS NOT NULL;
