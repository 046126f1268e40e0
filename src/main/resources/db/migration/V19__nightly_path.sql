CREATE TABLE next_survey (
  person_key    BINARY(16)   NOT NULL PRIMARY KEY
) COMMENT 'who is to be concluded once a survey''s next file comes, whatever it says';

-- What is in force on a day is counted without looking at a row.
CREATE INDEX statement_in_force ON statement (job, scope, until_as_of, from_as_of);
DROP INDEX statement_source ON statement;

-- Whose dates come is asked of every interval of a certificate, of those that have ended too.
CREATE INDEX certificate_expires ON certificate (expires_on);
CREATE INDEX certificate_issued ON certificate (issued_on);
