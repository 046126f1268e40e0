-- A password that somebody else has set is good for one thing: choosing an own one.
ALTER TABLE account
  ADD COLUMN own_password BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'false: set by an administrator, to be replaced at the next sign-in',
  ADD COLUMN revision INT NOT NULL DEFAULT 1 COMMENT 'grows with every change; whoever signed in before signs in anew';
