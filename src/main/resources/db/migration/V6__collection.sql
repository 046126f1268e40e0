CREATE TABLE collection (
  person_key    BINARY(16)   NOT NULL PRIMARY KEY,
  job           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  street        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'whose survey expected the person; empty: nobody''s any more',
  outcome       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the visit''s outcome, or ABSENT',
  KEY collection_street (street, outcome)
) COMMENT 'who is expected in the newest survey round, and what became of it';
