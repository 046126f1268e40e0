-- What was pushed about a finding is found by the name of its result.
CREATE INDEX outbox_result ON outbox (result);
