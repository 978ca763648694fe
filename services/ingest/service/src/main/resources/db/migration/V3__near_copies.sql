-- Copies that are not word for word (semantics 8). A bucket of exact words or of an address has one owner for ever; in a bucket
-- of near texts several originals meet, and those behind the first stand in "others".

alter table copy_bucket add column others uuid[];
comment on column copy_bucket.others is 'further originals of a bucket of near texts, latest first, at most 15; the first stays in announcement_id';

create table copy_sketch (
    announcement_id uuid primary key,
    sketch          bytea not null
);
alter table copy_sketch alter column sketch set storage external;
comment on table copy_sketch is 'what is kept of an original''s first text to tell its copies by; hashes, no words; without it nothing becomes its near copy';
