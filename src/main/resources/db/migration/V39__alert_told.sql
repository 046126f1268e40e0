-- Who was told of an alert is told of its end.
ALTER TABLE alert ADD COLUMN told_to VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
  COMMENT 'names of channels, separated by commas';
