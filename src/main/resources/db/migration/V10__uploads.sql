CREATE TABLE upload (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who uploaded it',
  job           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name     VARCHAR(255) NOT NULL COMMENT 'as the sender named it',
  archived_as   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size_bytes    BIGINT       NOT NULL,
  scope         VARCHAR(64)  NULL COMMENT 'as chosen; null: the file says so itself',
  as_of         DATE         NULL COMMENT 'as typed; null: the file says so itself, or today',
  shape         VARCHAR(500) NULL COMMENT 'how its sender says it is to be read; null: as found',
  state         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DRAFT, SUBMITTED, WITHDRAWN',
  delivery_id   BIGINT       NULL COMMENT 'what it became, or the same received before',
  uploaded_at   DATETIME(3)  NOT NULL COMMENT 'UTC',
  KEY upload_account (account, id),
  CONSTRAINT upload_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id)
) COMMENT 'files handed in on a page: looked at first, submitted then';

CREATE TABLE upload_typed (
  upload_id     BIGINT       NOT NULL,
  source_row    BIGINT       NOT NULL,
  cells         MEDIUMBLOB   NOT NULL COMMENT 'personal: JSON list of the cells as they were typed',
  PRIMARY KEY (upload_id, source_row),
  CONSTRAINT upload_typed_upload FOREIGN KEY (upload_id) REFERENCES upload (id)
) COMMENT 'rows that were mended on the page, until they are handed in';

CREATE TABLE upload_member (
  upload_id     BIGINT       NOT NULL,
  position      INT          NOT NULL COMMENT 'in the archive, from 1',
  path          VARCHAR(1000) NOT NULL COMMENT 'inside the archive',
  archived_as   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_hash  BINARY(32)   NOT NULL,
  size_bytes    BIGINT       NOT NULL,
  delivery_id   BIGINT       NULL COMMENT 'what it became, or the same received before',
  PRIMARY KEY (upload_id, position),
  CONSTRAINT upload_member_upload FOREIGN KEY (upload_id) REFERENCES upload (id),
  CONSTRAINT upload_member_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id)
) COMMENT 'files in an archive that was handed in';

ALTER TABLE delivery
  ADD COLUMN shape VARCHAR(500) NULL COMMENT 'how its sender says it is to be read; null: as found';
