-- Whether a feed has spoken of a day, and of which it spoke last.
ALTER TABLE delivery ADD KEY delivery_newest (job, status, as_of);
