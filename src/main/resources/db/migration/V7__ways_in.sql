ALTER TABLE delivery
  ADD COLUMN came_from VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'the place it was fetched from, without secrets, and its name there',
  ADD COLUMN container VARCHAR(255) NULL COMMENT 'archived_as of the zip archive it was a member of',
  ADD COLUMN original_removed_at DATETIME(6) NULL COMMENT 'when its time in the archive was over',
  ADD COLUMN to_mark_from BIGINT NULL COMMENT 'byte of its original at which the rows begin that are not marked at their source yet',
  ADD KEY delivery_original (archived_as),
  ADD KEY delivery_to_mark (job, to_mark_from),
  ADD KEY delivery_received (received_at);

CREATE TABLE fetched_file (
  job           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_key      BINARY(32)   NOT NULL COMMENT 'hash of place, name, size and time',
  met_at        DATETIME(6)  NOT NULL COMMENT 'UTC; when it last lay there',
  PRIMARY KEY (job, file_key)
) COMMENT 'files that stay at their endpoint after they were received';

CREATE TABLE fetching (
  job             VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  attempts        BIGINT      NOT NULL,
  failures        BIGINT      NOT NULL,
  last_attempt_at DATETIME(6) NOT NULL COMMENT 'UTC',
  last_success_at DATETIME(6) NULL COMMENT 'UTC; of a look that failed in nothing, whether or not a file lay there'
) COMMENT 'how often each job looked at its endpoint, in whatever process';
