-- 001.sql: the first library
--
-- Times are microseconds since the epoch, UTC.  A date of a page is the moment, the
-- minutes of its zone east of UTC (NULL when it gave none) and its precision, 1 for a
-- year to 5 for a second.

-- ---- what the reader saved --------------------------------------------------------

-- Columns named …_key are folded for sorting and looking up.
CREATE TABLE clip (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  address TEXT,
  host TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  title_key TEXT NOT NULL,
  byline TEXT,
  site TEXT,
  site_key TEXT NOT NULL,
  language TEXT COLLATE NOCASE,
  direction TEXT CHECK (direction IN ('ltr', 'rtl')),
  excerpt TEXT,
  lead_image TEXT,
  published_at INTEGER,
  published_zone INTEGER,
  published_precision INTEGER CHECK (published_precision BETWEEN 1 AND 5),
  modified_at INTEGER,
  modified_zone INTEGER,
  modified_precision INTEGER CHECK (modified_precision BETWEEN 1 AND 5),
  saved_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('inbox', 'archive', 'trash')),
  starred INTEGER NOT NULL CHECK (starred IN (0, 1)),
  unread INTEGER NOT NULL CHECK (unread IN (0, 1)),
  progress REAL NOT NULL CHECK (progress BETWEEN 0 AND 1),
  words INTEGER NOT NULL CHECK (words >= 0),
  images INTEGER NOT NULL DEFAULT 0, -- of the latest capture
  edited INTEGER NOT NULL,           -- fields that the reader corrected, as bits
  note TEXT NOT NULL,
  waiting INTEGER NOT NULL DEFAULT 0 -- imported without the page, which is not fetched yet
) STRICT;

-- Each gives ids in order without touching the table.
CREATE INDEX clip_state ON clip (state);
CREATE INDEX clip_starred ON clip (starred) WHERE starred = 1;
CREATE INDEX clip_unread ON clip (unread) WHERE unread = 1;
CREATE INDEX clip_noted ON clip (id) WHERE note <> '';
CREATE INDEX clip_waiting ON clip (id) WHERE waiting = 1;
CREATE INDEX clip_pictured ON clip (id) WHERE images > 0;
CREATE INDEX clip_language ON clip (language);
CREATE INDEX clip_site ON clip (site_key, host);
CREATE INDEX clip_title ON clip (title_key);
CREATE INDEX clip_words ON clip (words);
CREATE INDEX clip_saved ON clip (saved_at);
CREATE INDEX clip_changed ON clip (changed_at);
CREATE INDEX clip_published ON clip (published_at, published_zone);

-- Every address that a clipping is known under, as uri_key() has it.
CREATE TABLE clip_address (
  address_key TEXT NOT NULL,
  clip_id INTEGER NOT NULL REFERENCES clip (id),
  PRIMARY KEY (address_key, clip_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX clip_address_clip ON clip_address (clip_id);

-- Identifiers of clippings that became part of another: links to them still lead there.
CREATE TABLE clip_alias (
  uuid TEXT PRIMARY KEY,
  clip_id INTEGER NOT NULL REFERENCES clip (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX clip_alias_clip ON clip_alias (clip_id);

-- Bytes by the name of their SHA-256.  Without data they are a file.
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT,
  size INTEGER NOT NULL, -- as they were
  form TEXT NOT NULL CHECK (form IN ('plain', 'zstd')),
  data BLOB
) STRICT;

-- The large columns come last, so that the others are read without them.
CREATE TABLE capture (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  clip_id INTEGER NOT NULL REFERENCES clip (id),
  origin TEXT NOT NULL,
  address TEXT,
  final_address TEXT,
  media_type TEXT,
  raw_sha256 TEXT REFERENCES blob (sha256),
  captured_at INTEGER NOT NULL,
  title TEXT,
  byline TEXT,
  site TEXT,
  language TEXT,
  direction TEXT,
  canonical TEXT,
  lead_image TEXT,
  excerpt TEXT,
  published_at INTEGER,
  published_zone INTEGER,
  published_precision INTEGER,
  published_from TEXT,
  modified_at INTEGER,
  modified_zone INTEGER,
  modified_precision INTEGER,
  modified_from TEXT,
  article_sha256 TEXT NOT NULL, -- of html, a zero byte, and text
  text BLOB NOT NULL,           -- zstd
  html BLOB NOT NULL,           -- zstd
  headers TEXT
) STRICT;
CREATE INDEX capture_clip ON capture (clip_id);
CREATE INDEX capture_raw ON capture (raw_sha256) WHERE raw_sha256 IS NOT NULL;

-- Of the text of a capture (relate/fingerprint.h); one without words has none.
CREATE TABLE fingerprint (
  capture_id INTEGER PRIMARY KEY REFERENCES capture (id),
  bytes BLOB NOT NULL CHECK (length (bytes) = 128)
) STRICT;

CREATE TABLE removal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  capture_id INTEGER NOT NULL REFERENCES capture (id),
  number INTEGER NOT NULL,
  reason TEXT NOT NULL,
  restored INTEGER NOT NULL CHECK (restored IN (0, 1)),
  text TEXT NOT NULL,
  html TEXT NOT NULL,
  UNIQUE (capture_id, number)
) STRICT;

CREATE TABLE image (
  capture_id INTEGER NOT NULL REFERENCES capture (id),
  number INTEGER NOT NULL,
  address TEXT,
  sha256 TEXT REFERENCES blob (sha256), -- NULL when it could not be fetched
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  PRIMARY KEY (capture_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX image_blob ON image (sha256) WHERE sha256 IS NOT NULL;

-- made_… is where it was made, start and end where it is now.
CREATE TABLE highlight (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  clip_id INTEGER NOT NULL REFERENCES clip (id),
  capture_id INTEGER NOT NULL REFERENCES capture (id),
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  made_start INTEGER NOT NULL,
  made_end INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  confidence REAL NOT NULL,
  orphan INTEGER NOT NULL CHECK (orphan IN (0, 1)),
  color TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  place REAL -- in the order that the reader gave them; NULL: none was given
) STRICT;
CREATE INDEX highlight_clip ON highlight (clip_id);
CREATE INDEX highlight_capture ON highlight (capture_id);
CREATE INDEX highlight_color ON highlight (color, clip_id);
CREATE INDEX highlight_noted ON highlight (clip_id) WHERE note <> '';

-- tag_key is the name without case.
CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  tag_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE clip_tag (
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  clip_id INTEGER NOT NULL REFERENCES clip (id),
  PRIMARY KEY (tag_id, clip_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX clip_tag_clip ON clip_tag (clip_id, tag_id);

CREATE TABLE highlight_tag (
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  highlight_id INTEGER NOT NULL REFERENCES highlight (id),
  PRIMARY KEY (tag_id, highlight_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX highlight_tag_highlight ON highlight_tag (highlight_id, tag_id);

-- Also of names that no tag bears: a level above tags has a colour too.
CREATE TABLE tag_color (
  tag_key TEXT PRIMARY KEY,
  color TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the query finds gets the tags, when it is saved and when the rule is run.
CREATE TABLE tag_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  query TEXT NOT NULL CHECK (query <> '')
) STRICT;
CREATE TABLE tag_rule_tag (
  rule_id INTEGER NOT NULL REFERENCES tag_rule (id),
  name TEXT NOT NULL,
  PRIMARY KEY (rule_id, name)
) STRICT, WITHOUT ROWID;

-- A query with a name, in the order of the sidebar.
CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  query TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

-- ---- what follows from it: counted by triggers, never part of undo ------------------

CREATE TABLE state_count (
  state TEXT PRIMARY KEY,
  clips INTEGER NOT NULL,
  starred INTEGER NOT NULL,
  highlights INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO state_count VALUES ('inbox', 0, 0, 0), ('archive', 0, 0, 0), ('trash', 0, 0, 0);

-- Clippings outside the trash.  Sources are never removed: the search index has their ids.
CREATE TABLE source_count (
  id INTEGER PRIMARY KEY,
  site_key TEXT NOT NULL,
  host TEXT NOT NULL,
  site TEXT,
  clips INTEGER NOT NULL,
  UNIQUE (site_key, host)
) STRICT;
CREATE TABLE tag_count (
  tag_id INTEGER PRIMARY KEY,
  clips INTEGER NOT NULL,
  highlights INTEGER NOT NULL
) STRICT;

-- A clipping counts with the links and highlights that are there when it comes or goes,
-- and these count when it is there: any order gives the same sums.
CREATE TRIGGER clip_comes AFTER INSERT ON clip BEGIN
  UPDATE state_count SET clips = clips + 1, starred = starred + new.starred,
    highlights = highlights + (SELECT count (*) FROM highlight WHERE clip_id = new.id)
    WHERE state = new.state;
  INSERT INTO source_count (site_key, host, site, clips)
    VALUES (new.site_key, new.host, new.site, new.state <> 'trash')
    ON CONFLICT DO UPDATE SET clips = clips + excluded.clips, site = excluded.site;
  UPDATE tag_count SET clips = clips + 1 WHERE new.state <> 'trash'
    AND tag_id IN (SELECT tag_id FROM clip_tag WHERE clip_id = new.id);
  UPDATE tag_count SET highlights = highlights + (SELECT count (*)
      FROM highlight JOIN highlight_tag ON highlight_id = highlight.id
      WHERE clip_id = new.id AND highlight_tag.tag_id = tag_count.tag_id)
    WHERE new.state <> 'trash' AND tag_id IN (SELECT tag_id
      FROM highlight JOIN highlight_tag ON highlight_id = highlight.id
      WHERE clip_id = new.id);
END;

CREATE TRIGGER clip_goes BEFORE DELETE ON clip BEGIN
  UPDATE state_count SET clips = clips - 1, starred = starred - old.starred,
    highlights = highlights - (SELECT count (*) FROM highlight WHERE clip_id = old.id)
    WHERE state = old.state;
  UPDATE source_count SET clips = clips - 1 WHERE old.state <> 'trash'
    AND site_key = old.site_key AND host = old.host;
  UPDATE tag_count SET clips = clips - 1 WHERE old.state <> 'trash'
    AND tag_id IN (SELECT tag_id FROM clip_tag WHERE clip_id = old.id);
  UPDATE tag_count SET highlights = highlights - (SELECT count (*)
      FROM highlight JOIN highlight_tag ON highlight_id = highlight.id
      WHERE clip_id = old.id AND highlight_tag.tag_id = tag_count.tag_id)
    WHERE old.state <> 'trash' AND tag_id IN (SELECT tag_id
      FROM highlight JOIN highlight_tag ON highlight_id = highlight.id
      WHERE clip_id = old.id);
END;

CREATE TRIGGER clip_changes_state AFTER UPDATE OF state ON clip
WHEN old.state <> new.state BEGIN
  UPDATE state_count SET clips = clips - 1, starred = starred - old.starred,
    highlights = highlights - (SELECT count (*) FROM highlight WHERE clip_id = old.id)
    WHERE state = old.state;
  UPDATE state_count SET clips = clips + 1, starred = starred + old.starred,
    highlights = highlights + (SELECT count (*) FROM highlight WHERE clip_id = new.id)
    WHERE state = new.state;
  UPDATE source_count SET clips = clips + (old.state = 'trash') - (new.state = 'trash')
    WHERE site_key = old.site_key AND host = old.host;
  UPDATE tag_count SET clips = clips + (old.state = 'trash') - (new.state = 'trash')
    WHERE tag_id IN (SELECT tag_id FROM clip_tag WHERE clip_id = new.id);
  UPDATE tag_count SET highlights = highlights
      + ((old.state = 'trash') - (new.state = 'trash')) * (SELECT count (*)
      FROM highlight JOIN highlight_tag ON highlight_id = highlight.id
      WHERE clip_id = new.id AND highlight_tag.tag_id = tag_count.tag_id)
    WHERE tag_id IN (SELECT tag_id
      FROM highlight JOIN highlight_tag ON highlight_id = highlight.id
      WHERE clip_id = new.id);
END;

CREATE TRIGGER clip_changes_star AFTER UPDATE OF starred ON clip
WHEN old.starred <> new.starred BEGIN
  UPDATE state_count SET starred = starred + new.starred - old.starred
    WHERE state = new.state;
END;

CREATE TRIGGER clip_changes_source AFTER UPDATE OF site, site_key, host ON clip
WHEN old.site_key <> new.site_key OR old.host <> new.host OR old.site IS NOT new.site BEGIN
  UPDATE source_count SET clips = clips - (new.state <> 'trash')
    WHERE site_key = old.site_key AND host = old.host;
  INSERT INTO source_count (site_key, host, site, clips)
    VALUES (new.site_key, new.host, new.site, new.state <> 'trash')
    ON CONFLICT DO UPDATE SET clips = clips + excluded.clips, site = excluded.site;
END;

CREATE TRIGGER highlight_comes AFTER INSERT ON highlight BEGIN
  UPDATE state_count SET highlights = highlights + 1
    WHERE state = (SELECT state FROM clip WHERE id = new.clip_id);
  UPDATE tag_count SET highlights = highlights + 1
    WHERE tag_id IN (SELECT tag_id FROM highlight_tag WHERE highlight_id = new.id)
    AND EXISTS (SELECT 1 FROM clip WHERE id = new.clip_id AND state <> 'trash');
END;

CREATE TRIGGER highlight_goes BEFORE DELETE ON highlight BEGIN
  UPDATE state_count SET highlights = highlights - 1
    WHERE state = (SELECT state FROM clip WHERE id = old.clip_id);
  UPDATE tag_count SET highlights = highlights - 1
    WHERE tag_id IN (SELECT tag_id FROM highlight_tag WHERE highlight_id = old.id)
    AND EXISTS (SELECT 1 FROM clip WHERE id = old.clip_id AND state <> 'trash');
END;

CREATE TRIGGER highlight_moves AFTER UPDATE OF clip_id ON highlight BEGIN
  UPDATE state_count SET highlights = highlights - 1
    WHERE state = (SELECT state FROM clip WHERE id = old.clip_id);
  UPDATE state_count SET highlights = highlights + 1
    WHERE state = (SELECT state FROM clip WHERE id = new.clip_id);
  UPDATE tag_count SET highlights = highlights
      + EXISTS (SELECT 1 FROM clip WHERE id = new.clip_id AND state <> 'trash')
      - EXISTS (SELECT 1 FROM clip WHERE id = old.clip_id AND state <> 'trash')
    WHERE tag_id IN (SELECT tag_id FROM highlight_tag WHERE highlight_id = new.id);
END;

CREATE TRIGGER tag_comes AFTER INSERT ON tag BEGIN
  INSERT INTO tag_count VALUES (new.id,
    (SELECT count (*) FROM clip_tag JOIN clip ON clip.id = clip_id
     WHERE tag_id = new.id AND state <> 'trash'),
    (SELECT count (*) FROM highlight_tag JOIN highlight ON highlight.id = highlight_id
     JOIN clip ON clip.id = clip_id WHERE tag_id = new.id AND state <> 'trash'));
END;

CREATE TRIGGER tag_goes AFTER DELETE ON tag BEGIN
  DELETE FROM tag_count WHERE tag_id = old.id;
END;

CREATE TRIGGER clip_tag_comes AFTER INSERT ON clip_tag BEGIN
  UPDATE tag_count SET clips = clips + 1 WHERE tag_id = new.tag_id
    AND EXISTS (SELECT 1 FROM clip WHERE id = new.clip_id AND state <> 'trash');
END;

CREATE TRIGGER clip_tag_goes BEFORE DELETE ON clip_tag BEGIN
  UPDATE tag_count SET clips = clips - 1 WHERE tag_id = old.tag_id
    AND EXISTS (SELECT 1 FROM clip WHERE id = old.clip_id AND state <> 'trash');
END;

CREATE TRIGGER highlight_tag_comes AFTER INSERT ON highlight_tag BEGIN
  UPDATE tag_count SET highlights = highlights + 1 WHERE tag_id = new.tag_id
    AND EXISTS (SELECT 1 FROM highlight JOIN clip ON clip.id = clip_id
                WHERE highlight.id = new.highlight_id AND state <> 'trash');
END;

CREATE TRIGGER highlight_tag_goes BEFORE DELETE ON highlight_tag BEGIN
  UPDATE tag_count SET highlights = highlights - 1 WHERE tag_id = old.tag_id
    AND EXISTS (SELECT 1 FROM highlight JOIN clip ON clip.id = clip_id
                WHERE highlight.id = old.highlight_id AND state <> 'trash');
END;

-- Clippings whose page is to be fetched: what the reader asked for, until it is done.
CREATE TABLE wanted_page (
  clip_id INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER wanted_page_goes AFTER DELETE ON clip BEGIN
  DELETE FROM wanted_page WHERE clip_id = old.id;
END;

CREATE TRIGGER wanted_page_is_there AFTER UPDATE OF waiting ON clip
  WHEN new.waiting = 0 AND old.waiting = 1 BEGIN
  DELETE FROM wanted_page WHERE clip_id = new.id;
END;

-- Ids follow saved_at; where an older clipping came later, a run of its own begins.
CREATE TABLE clip_run (
  first_id INTEGER PRIMARY KEY
) STRICT;

-- ---- search: written by store-index, never by triggers ------------------------------

-- The body is the first column: what is in the first costs no byte to tell apart.
CREATE VIRTUAL TABLE word_index USING fts5 (
  body, title, byline, source, notes, quotes, content='', tokenize='cuttings');

-- Clippings by word, tag and source, and by beginnings of 1 to 4 characters at once: for
-- typing.  A tag, a tag of a highlight and a source are words "t1", "h1", "s1" of their own
-- behind a character that no text has.
CREATE VIRTUAL TABLE prefix_index USING fts5 (
  words, content='', detail='none', columnsize=0, prefix='1 2 3 4',
  tokenize='cuttings distinct');

-- A merge of all segments at once would hold the library for half a second.
INSERT INTO word_index (word_index, rank) VALUES ('automerge', 16), ('crisismerge', 64);
INSERT INTO prefix_index (prefix_index, rank) VALUES ('automerge', 16), ('crisismerge', 64);
