-- What programs sign in with. Of a token only its hash is kept; it acts in the name of an account.
CREATE TABLE api_token (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name          VARCHAR(64)  NOT NULL COMMENT 'what it is for',
  account       VARCHAR(64)  NOT NULL COMMENT 'in whose name it acts',
  role          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what it may do; never more than the account',
  divisions     VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'as of an account',
  token_hash    BINARY(32)   NOT NULL COMMENT 'SHA-256 of 256 random bits',
  made_by       VARCHAR(64)  NOT NULL,
  made_at       DATETIME(6)  NOT NULL COMMENT 'UTC',
  ends_at       DATETIME(6)  NOT NULL COMMENT 'UTC',
  ended_at      DATETIME(6)  NULL COMMENT 'UTC; taken back before its end',
  last_used_on  DATE         NULL,
  UNIQUE KEY token_name (name),
  UNIQUE KEY token_by_hash (token_hash)
);
