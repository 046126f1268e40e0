-- What became of each feed day by day is looked up by the day it was for.
ALTER TABLE run
  ADD KEY run_business_date (business_date);
