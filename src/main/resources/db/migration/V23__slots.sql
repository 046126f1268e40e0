-- Slots that wait for a window or a feed, that people or other schedules ask for, that are run
-- again, and that another process goes on with.

ALTER TABLE schedule_plan
  ADD COLUMN arrival VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'mark of what lay at the endpoints when files last made it run',
  MODIFY COLUMN rule VARCHAR(1000) NOT NULL COMMENT 'what the slots follow';

ALTER TABLE planned_slot
  ADD COLUMN due_at      DATETIME(3)  NULL COMMENT 'UTC; the end of a closed window; empty: planned_at',
  ADD COLUMN deadline_at DATETIME(3)  NULL COMMENT 'UTC; until when it should have ended',
  ADD COLUMN origin      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PLAN',
  ADD COLUMN note        VARCHAR(500) NULL COMMENT 'what belongs to the reason',
  ADD COLUMN tries       INT          NOT NULL DEFAULT 0 COMMENT 'processes that began with it in this round',
  ADD COLUMN round_no    INT          NOT NULL DEFAULT 1 COMMENT 'one more each time that it is run again',
  ADD COLUMN lanes       INT          NOT NULL DEFAULT 1 COMMENT 'backfilled slots that may be under way at a time',
  ADD COLUMN asked_by    VARCHAR(64)  NULL COMMENT 'the account that asked for it',
  ADD COLUMN asked_why   VARCHAR(500) NULL,
  ADD COLUMN cause_slot  BIGINT       NULL COMMENT 'the slot that it runs after',
  ADD COLUMN cause_round INT          NULL;

-- A slot is run once in each of its rounds, whoever tries.
ALTER TABLE run
  ADD COLUMN slot_id    BIGINT NULL COMMENT 'the planned slot of a night',
  ADD COLUMN slot_round INT    NULL,
  ADD UNIQUE KEY run_slot (slot_id, slot_round);
