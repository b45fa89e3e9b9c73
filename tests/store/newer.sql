-- newer.sql: what a later version might add, for test-update.c

ALTER TABLE clip ADD COLUMN rating INTEGER NOT NULL DEFAULT 0;
