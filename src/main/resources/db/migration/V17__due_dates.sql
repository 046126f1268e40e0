-- Days on which something about a person changes by time alone: a sentence begins or ends, a status
-- dated ahead comes into force, somebody comes of an age that a policy asks for.
CREATE TABLE due_date (
  person_key BINARY(16) NOT NULL,
  due_on     DATE       NOT NULL,
  PRIMARY KEY (person_key, due_on),
  KEY due_date_day (due_on)
) COMMENT 'rare dates; issue and expiry are found by the certificates themselves';
