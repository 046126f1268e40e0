-- Personal columns are VARBINARY/MEDIUMBLOB: they pass through one codec (registry.PersonalCodec).
-- person_key is a keyed hash; code-like columns are ascii. Nothing in these tables is ever deleted
-- except change sets (change_item) and the queue (pending_conclusion).

CREATE TABLE delivery (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  job           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope         VARCHAR(64)  NOT NULL DEFAULT '',
  as_of         DATE         NOT NULL,
  content_hash  BINARY(32)   NOT NULL,
  file_name     VARCHAR(255) NOT NULL,
  archived_as   VARCHAR(255) NOT NULL,
  size_bytes    BIGINT       NOT NULL,
  status        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  corrects      BIGINT       NULL,
  row_count     BIGINT       NOT NULL DEFAULT 0,
  reject_count  BIGINT       NOT NULL DEFAULT 0,
  understood    TEXT         NULL COMMENT 'how the file was read: charset, delimiter, header',
  reason        VARCHAR(1000) NULL COMMENT 'why it is held, failed or discarded',
  received_at   DATETIME(6)  NOT NULL,
  applied_at    DATETIME(6)  NULL,
  KEY delivery_identity (job, scope, as_of),
  KEY delivery_status (status, id)
);

CREATE TABLE run (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  night_id      BIGINT       NULL COMMENT 'the run of the whole schedule this one belongs to',
  kind          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'NIGHT, DELIVERY, CONCLUDE',
  job           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'job, or schedule of a NIGHT',
  delivery_id   BIGINT       NULL,
  business_date DATE         NOT NULL,
  status        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  definitions   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'version of the definitions it runs with',
  inbox         VARCHAR(1000) NULL COMMENT 'folder a NIGHT takes its files from instead of the jobs'' own',
  reason        VARCHAR(1000) NULL,
  released_by   VARCHAR(64)  NULL,
  release_reason VARCHAR(1000) NULL,
  rows_read     BIGINT       NOT NULL DEFAULT 0,
  rows_rejected BIGINT       NOT NULL DEFAULT 0,
  rows_duplicate BIGINT      NOT NULL DEFAULT 0,
  records_new   BIGINT       NOT NULL DEFAULT 0,
  records_changed BIGINT     NOT NULL DEFAULT 0,
  records_unchanged BIGINT   NOT NULL DEFAULT 0,
  records_absent BIGINT      NOT NULL DEFAULT 0,
  findings_opened BIGINT     NOT NULL DEFAULT 0,
  findings_closed BIGINT     NOT NULL DEFAULT 0,
  not_concluded BIGINT       NOT NULL DEFAULT 0,
  started_at    DATETIME(6)  NOT NULL,
  ended_at      DATETIME(6)  NULL,
  KEY run_night (night_id),
  KEY run_delivery (delivery_id),
  KEY run_status (status, id)
);

CREATE TABLE statement (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  job           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope         VARCHAR(64)  NOT NULL DEFAULT '',
  person_key    BINARY(16)   NOT NULL,
  slot          VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'tells a person''s records of one feed apart',
  from_as_of    DATE         NOT NULL,
  until_as_of   DATE         NULL COMMENT 'first as-of at which it was no longer said; equal to from: taken back by a correction',
  delivery_id   BIGINT       NOT NULL,
  source_row    BIGINT       NOT NULL,
  fingerprint   BINARY(16)   NOT NULL,
  record        MEDIUMBLOB   NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  KEY statement_person (person_key),
  KEY statement_source (job, scope, until_as_of)
);

CREATE TABLE change_item (
  delivery_id   BIGINT       NOT NULL,
  person_key    BINARY(16)   NOT NULL,
  slot          VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'NEW, CHANGED, WITHDRAWN',
  replaces      BIGINT       NULL COMMENT 'the statement in force before',
  source_row    BIGINT       NOT NULL,
  fingerprint   BINARY(16)   NULL,
  record        MEDIUMBLOB   NULL,
  PRIMARY KEY (delivery_id, person_key, slot)
);

CREATE TABLE delivery_duplicate (
  delivery_id   BIGINT       NOT NULL,
  source_row    BIGINT       NOT NULL,
  person_key    BINARY(16)   NOT NULL,
  slot          VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  likeness      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SAME, DIFFERENT',
  first_row     BIGINT       NOT NULL,
  PRIMARY KEY (delivery_id, source_row),
  KEY duplicate_person (person_key)
);

CREATE TABLE delivery_reject (
  delivery_id   BIGINT       NOT NULL,
  source_row    BIGINT       NOT NULL,
  cells         MEDIUMBLOB   NOT NULL,
  problems      TEXT         NOT NULL COMMENT 'JSON, values masked',
  name_key      BINARY(16)   NULL,
  birth_date    DATE         NULL,
  PRIMARY KEY (delivery_id, source_row),
  KEY reject_name (name_key)
);

CREATE TABLE person (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_key    BINARY(16)   NOT NULL,
  name_key      BINARY(16)   NOT NULL COMMENT 'keyed hash of the name',
  name_birth_key BINARY(16)  NOT NULL COMMENT 'keyed hash of name and birth date',
  citizen_id    VARBINARY(255) NOT NULL,
  name          VARBINARY(400) NOT NULL,
  sex           VARCHAR(6)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  birth_date    DATE         NOT NULL,
  division      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  phone         VARBINARY(255) NULL,
  address       VARBINARY(2000) NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  UNIQUE KEY person_by_key (person_key),
  KEY person_name_birth (name_birth_key),
  KEY person_name (name_key),
  KEY person_division (division, id)
);

CREATE TABLE person_change (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id     BIGINT       NOT NULL,
  field         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  before_value  VARBINARY(2000) NULL,
  after_value   VARBINARY(2000) NULL,
  run_id        BIGINT       NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  KEY change_person (person_id, id)
) COMMENT 'every value a person''s register entry ever had';

CREATE TABLE certificate (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id     BIGINT       NOT NULL,
  number        VARBINARY(255) NOT NULL,
  suffix        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  category      TINYINT      NOT NULL,
  grade         TINYINT      NOT NULL,
  issued_on     DATE         NOT NULL,
  expires_on    DATE         NOT NULL,
  status        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status_on     DATE         NULL,
  from_as_of    DATE         NOT NULL,
  until_as_of   DATE         NULL,
  statement_id  BIGINT       NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  UNIQUE KEY certificate_statement (statement_id),
  KEY certificate_person (person_id, from_as_of),
  KEY certificate_expiry (until_as_of, expires_on),
  KEY certificate_issue (until_as_of, issued_on)
);

CREATE TABLE entitlement (
  person_id     BIGINT       NOT NULL,
  benefit       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_month    CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_month      CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'last month paid; empty while the newest ledger pays it',
  amount_fen    BIGINT       NOT NULL,
  ends_month    CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'first month not to be paid, as decided',
  ended_by      BIGINT       NULL COMMENT 'the finding that was approved',
  recorded_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (person_id, benefit, from_month),
  KEY entitlement_ended (ended_by)
);

CREATE TABLE finding (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_key    BINARY(16)   NOT NULL,
  identity      VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the same finding found again has the same',
  type          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  certificate_no VARBINARY(255) NOT NULL,
  citizen_id    VARBINARY(255) NOT NULL,
  name          VARBINARY(400) NOT NULL,
  division      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  field         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  before_value  VARBINARY(2000) NOT NULL,
  after_value   VARBINARY(2000) NOT NULL,
  benefit       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  effective_month VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  job           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule          VARCHAR(128) NOT NULL,
  evidence      TEXT         NOT NULL COMMENT 'JSON list of delivery and row',
  revision      INT          NOT NULL DEFAULT 1,
  opened_run    BIGINT       NOT NULL,
  last_run      BIGINT       NOT NULL,
  opened_at     DATETIME(6)  NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  closed_reason VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  last_decision VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what somebody decided last; empty once facts changed',
  UNIQUE KEY finding_identity (person_key, identity),
  KEY finding_queue (state, type, id),
  KEY finding_run (opened_run, id),
  KEY finding_division (division, state, id)
);

CREATE TABLE finding_event (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  finding_id    BIGINT       NOT NULL,
  state_before  VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state_after   VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account       VARCHAR(64)  NULL COMMENT 'who decided; empty for the run itself',
  run_id        BIGINT       NULL,
  reason        VARCHAR(1000) NOT NULL,
  happened_at   DATETIME(6)  NOT NULL,
  KEY event_finding (finding_id, id)
);

CREATE TABLE pending_conclusion (
  person_key    BINARY(16)   NOT NULL PRIMARY KEY
) COMMENT 'people whose facts changed since they were last concluded';

CREATE TABLE concluded (
  id            TINYINT      NOT NULL PRIMARY KEY,
  business_date DATE         NOT NULL,
  definitions   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  concluded_at  DATETIME(6)  NOT NULL
) COMMENT 'one row: the business date everybody is concluded for';

CREATE TABLE definition_version (
  version       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file          VARCHAR(255) NOT NULL,
  content       MEDIUMTEXT   NOT NULL,
  imported_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (version, file)
);

CREATE TABLE account (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name          VARCHAR(64)  NOT NULL,
  display_name  VARCHAR(100) NOT NULL,
  password_hash VARCHAR(255) NOT NULL,
  role          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SURVEYOR, OFFICER, APPROVER, OPERATOR, ADMINISTRATOR',
  divisions     VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'codes a surveyor works for, comma separated; empty: the whole district',
  created_at    DATETIME(6)  NOT NULL,
  disabled_at   DATETIME(6)  NULL,
  UNIQUE KEY account_name (name)
);

CREATE TABLE audit (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  happened_at   DATETIME(6)  NOT NULL,
  account       VARCHAR(64)  NOT NULL,
  action        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject       VARCHAR(255) NOT NULL,
  reason        VARCHAR(1000) NOT NULL
);
