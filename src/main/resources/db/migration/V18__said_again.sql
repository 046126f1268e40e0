-- Increments that repeat what they said before. A snapshot says everything again by its as-of alone;
-- of an increment nobody would know, and an older one that comes late would speak past it.
CREATE TABLE said_again (
  delivery_id BIGINT      NOT NULL,
  person_key  BINARY(16)  NOT NULL,
  slot        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (delivery_id, person_key, slot),
  KEY said_again_person (person_key, slot)
) COMMENT 'counts while its delivery speaks';
