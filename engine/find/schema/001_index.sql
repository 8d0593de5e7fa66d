CREATE TABLE made (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  contents INTEGER NOT NULL                -- sum of the courses
) STRICT;
CREATE TABLE entry (
  number INTEGER PRIMARY KEY,              -- from 1, in the order of showing
  id TEXT NOT NULL                         -- "first-year/thanks"
) STRICT;
CREATE TABLE unit (
  number INTEGER PRIMARY KEY,              -- from 1
  term TEXT NOT NULL                       -- a word, or a whole text of Chinese or pinyin, that may be misspelt; with mark
) STRICT;
CREATE VIRTUAL TABLE whole USING fts5(term, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE word USING fts5(term, content='', columnsize=0, detail=none, tokenize='ascii', prefix='2 3 4');
CREATE VIRTUAL TABLE pair USING fts5(term, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE half USING fts5(term, content='', columnsize=0, detail=none, tokenize='ascii');
