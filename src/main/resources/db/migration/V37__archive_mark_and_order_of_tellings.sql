-- which folder is the archive: the one that holds an empty file of this name
CREATE TABLE archive_mark (
  id        TINYINT     NOT NULL PRIMARY KEY,
  mark      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  marked_at DATETIME(6) NOT NULL COMMENT 'UTC'
) COMMENT 'one row: all processes on this database share one archive';

-- by which message a channel is told: the next one about the same alert waits until that is through
ALTER TABLE alert_told
  ADD COLUMN notice_id BIGINT NULL COMMENT 'null: it was written before this was kept',
  ADD KEY told_by (notice_id);

UPDATE alert_told t JOIN alert_notice n ON n.channel = t.channel AND n.created_at = t.told_at
SET t.notice_id = n.id
WHERE n.sent_at IS NULL;
