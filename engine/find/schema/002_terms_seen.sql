-- What the tables of terms hold, seen while the index is made: every term with the number of its entries.
CREATE VIRTUAL TABLE temp.every_word USING fts5vocab(main, word, row);
CREATE VIRTUAL TABLE temp.every_whole USING fts5vocab(main, whole, row);
