-- A learner's file, version 1: the log, and the cards worked out from it.
-- No column is about a person; the payloads' fields are listed in store/payload.cpp.

-- This copy of the file. One row.
CREATE TABLE copy (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  device BLOB NOT NULL CHECK (length(device) = 16),       -- 16 random bytes: who writes here; nothing about the computer
  place TEXT NOT NULL,                                    -- keyed hash: differs where the file has been copied
  cards INTEGER NOT NULL,                                 -- count of rows in card; -1: to be worked out anew
  card_sum BLOB NOT NULL CHECK (length(card_sum) = 32)    -- exclusive-or of the digests of all rows in card
) STRICT;

-- The copies that have written in this log, and how far each has come: a lost end is noticed.
CREATE TABLE device (
  id INTEGER PRIMARY KEY,                                 -- number within this file
  device BLOB NOT NULL UNIQUE CHECK (length(device) = 16),  -- 16 random bytes
  events INTEGER NOT NULL,                                -- count of its events held here
  last_sequence INTEGER NOT NULL,                         -- the highest held here
  last_hash BLOB NOT NULL CHECK (length(last_hash) = 32), -- of that event
  gaps INTEGER NOT NULL                                   -- count of its events whose event before is not held here
) STRICT;

-- The log. Rows are added, never changed and never removed; migrations do not touch it.
CREATE TABLE event (
  device INTEGER NOT NULL REFERENCES device (id),         -- who wrote it
  sequence INTEGER NOT NULL CHECK (sequence > 0),         -- from 1, one more for each event of the device
  fork INTEGER NOT NULL,                                  -- 0; 1, 2, ... for another event under the same id
  clock INTEGER NOT NULL,                                 -- hybrid clock: UTC milliseconds since 1970
  previous BLOB NOT NULL CHECK (length(previous) = 32),   -- hash of the device's event before; zeros for the first
  hash BLOB NOT NULL CHECK (length(hash) = 32),           -- BLAKE2b-256 of previous and of this event
  kind TEXT NOT NULL,                                     -- 'review', 'void', ...
  version INTEGER NOT NULL,                               -- of the kind's fields
  fields TEXT NOT NULL,                                   -- a line each: name, tab, value; \t \n \\ \0 escaped
  card TEXT,                                              -- worked out from fields: the card it touches
  day INTEGER,                                            -- worked out from fields: a review's Day, days since 1970
  PRIMARY KEY (device, sequence, fork)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_by_card ON event (card) WHERE card IS NOT NULL;
CREATE INDEX event_by_day ON event (day) WHERE day IS NOT NULL;

-- Cards that have been touched: a cache, rebuilt from the log whenever it does not hold what it held.
CREATE TABLE card (
  entry TEXT NOT NULL,                                    -- 'first-year/thanks'
  learnt TEXT NOT NULL,                                   -- 'ug' or 'zh'
  skill TEXT NOT NULL,                                    -- 'understand' or 'say'
  known INTEGER NOT NULL,                                 -- 0 or 1
  hidden INTEGER NOT NULL,                                -- 0 or 1
  flagged INTEGER NOT NULL,                               -- 0 or 1
  stability REAL,                                         -- slow trace, days; this and what follows NULL: never reviewed
  stability_fast REAL,                                    -- fast trace, days
  difficulty REAL,                                        -- 1 to 10
  reviewed INTEGER,                                       -- latest review: UTC milliseconds since 1970
  due INTEGER,                                            -- UTC milliseconds since 1970
  reviewed_day INTEGER,                                   -- the learner's Day: days since 1970
  due_day INTEGER,                                        -- the learner's Day: days since 1970
  reviews INTEGER,                                        -- count
  lapses INTEGER,                                         -- count
  grade INTEGER,                                          -- the latest: 1 forgot, 2 hard, 3 good, 4 easy
  PRIMARY KEY (entry, learnt, skill)
) STRICT, WITHOUT ROWID;
