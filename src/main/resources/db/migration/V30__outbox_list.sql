-- The list of what left goes by its number, within a state too.
ALTER TABLE outbox
  ADD KEY outbox_state (state, seq);
