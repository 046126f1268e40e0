-- Lists go by number inside one state: each index below gives a filter's findings in that order.
ALTER TABLE finding
  ADD COLUMN street VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin
    GENERATED ALWAYS AS (LEFT(division, 9)) VIRTUAL COMMENT 'the part of the division that lists ask for',
  ADD KEY finding_state (state, id),
  ADD KEY finding_street (street, state, id),
  ADD KEY finding_job (job, state, id),
  ADD KEY finding_benefit (benefit, state, id),
  ADD KEY finding_month (effective_month, state, id),
  DROP KEY finding_division;

ALTER TABLE delivery
  ADD KEY delivery_job (job, id),
  ADD KEY delivery_completes (completes, status);

-- By the end of its newest run anybody sees whether something may have changed.
ALTER TABLE run
  ADD KEY run_job (job, id),
  ADD KEY run_ended (ended_at);
