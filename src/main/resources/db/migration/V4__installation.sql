CREATE TABLE installation (
  id         TINYINT     NOT NULL PRIMARY KEY,
  key_check  BINARY(16)  NOT NULL COMMENT 'keyed hash of a fixed text: tells a wrong person key before it does harm',
  created_at DATETIME(6) NOT NULL
);
