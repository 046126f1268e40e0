-- Who did what is looked up by person, deed, subject and day, newest first.
ALTER TABLE audit
  ADD KEY audit_account (account, id),
  ADD KEY audit_action (action, id),
  ADD KEY audit_subject (subject, id),
  ADD KEY audit_happened (happened_at, id);
