-- When nights are due, and what became of each. A slot whose time has come is never deleted: it
-- tells which night ran, and why one did not.

CREATE TABLE schedule_plan (
  schedule      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  rule          VARCHAR(255) NOT NULL COMMENT 'cron, zone and calendar that the slots follow',
  planned_until DATETIME(3)  NOT NULL COMMENT 'UTC; every time of the schedule up to here has its slot'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE planned_slot (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  schedule       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  planned_at     DATETIME(3)  NOT NULL COMMENT 'UTC',
  business_date  DATE         NOT NULL COMMENT 'from planned_at, never from the moment it ran',
  calendar_known BOOLEAN      NOT NULL COMMENT 'false: the holidays of its year were not announced',
  status         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  owner          VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the process that claimed it',
  claimed_at     DATETIME(3)  NULL COMMENT 'UTC',
  lease_ends     DATETIME(3)  NULL COMMENT 'UTC; a claimed slot whose owner is silent until then was interrupted',
  ended_at       DATETIME(3)  NULL COMMENT 'UTC',
  run_id         BIGINT       NULL,
  error          VARCHAR(500) NULL,
  UNIQUE KEY planned_slot_once (schedule, planned_at),
  KEY planned_slot_status (status, schedule, planned_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
