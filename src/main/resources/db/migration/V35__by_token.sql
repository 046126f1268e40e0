-- a program that signs in with a token acts in its account's name, and is told apart from its owner
ALTER TABLE audit
  ADD COLUMN token VARCHAR(64) NULL COMMENT 'the token by which the account did it; null: the person did';

-- a reason is as long here as everywhere
ALTER TABLE planned_slot
  MODIFY COLUMN asked_why VARCHAR(1000) NULL;
