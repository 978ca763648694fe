-- The ledger of semantics 3 and 4, and where each submission has got to. Ids are 128 bits, hence uuid.

create table announcement (
    id             uuid primary key,
    revision       integer not null,
    content_hash   text not null,
    withdrawn      boolean not null,
    last_partition integer not null,
    last_offset    bigint not null,
    observed_at    timestamptz not null,
    received_at    timestamptz not null,
    copy_of        uuid
);
comment on table announcement is 'where each announcement stands: its current revision and the last record seen';
comment on column announcement.observed_at is 'newest observation: when the current revision was last seen to hold';

create table revision (
    announcement_id    uuid not null,
    revision           integer not null,
    kind               text not null,
    withdrawn          boolean not null,
    content_hash       text not null,
    received_partition integer not null,
    received_offset    bigint not null,
    observed_at        timestamptz not null,
    first_published_at timestamptz not null,
    announcement       text not null,
    primary key (announcement_id, revision)
);
comment on table revision is 'one row per revision, never changed; announcement is the record as it was first given out';

create table late_observation (
    announcement_id    uuid not null,
    received_partition integer not null,
    received_offset    bigint not null,
    observed_at        timestamptz not null,
    content_hash       text,
    withdrawn          boolean not null,
    primary key (announcement_id, received_partition, received_offset)
);
comment on table late_observation is 'older than the current revision when it arrived: history, never current';

create table copy_bucket (
    bucket          uuid primary key,
    announcement_id uuid not null
);
comment on table copy_bucket is 'which announcement was first in a bucket; the row is the lock of the bucket';

create table accepted (
    announcement_id    uuid primary key,
    received_partition integer not null,
    received_offset    bigint not null,
    accepted_at        timestamptz not null
);
comment on table accepted is 'the newest submission of each announcement that this service made durable';

create table handled (
    received_partition integer primary key,
    received_offset    bigint not null
);
comment on table handled is 'how far the received topic has been entered into the ledger';

create table progress (
    announcement_id uuid not null,
    sequence        bigint not null,
    outcome         smallint not null,
    at              timestamptz not null,
    reason          text,
    primary key (announcement_id, sequence, outcome)
);
comment on column progress.outcome is 'place in AnnouncementsProgressed.Outcome, which only grows at its end';
