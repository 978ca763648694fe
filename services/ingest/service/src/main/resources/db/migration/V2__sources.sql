-- Sources, what they list, and the pages behind it.

create table source (
    id              text primary key,
    name            text not null,
    kind            text not null,
    address         text not null,
    link_pattern    text,
    publisher       text,
    country         text,
    language        text,
    enabled         boolean not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    version         integer not null
);
comment on table source is 'sources as people set them up';
comment on column source.version is 'grows with every change, so that nobody overwrites what they have not seen';

create table source_state (
    source_id       text primary key references source on delete cascade,
    next_check      timestamptz,
    stopped         text,
    interval_ms     bigint not null,
    gap_ms          bigint,
    last_new        timestamptz,
    failures        integer not null,
    move            text,
    validators      text not null,
    last_success    timestamptz,
    leased_by       text,
    leased_until    timestamptz
);
comment on table source_state is 'where the checks of a source stand';
comment on column source_state.next_check is 'null while it is not to be checked: disabled or stopped';
comment on column source_state.stopped is 'why it is checked no more by itself';
create index source_state_due on source_state (next_check) where next_check is not null;

create table source_check (
    source_id       text not null references source on delete cascade,
    at              timestamptz not null,
    result          text not null,
    reason          text not null,
    listed          integer not null,
    fresh           integer not null,
    repaired        integer not null,
    repairs         text not null,
    primary key (source_id, at)
);
comment on table source_check is 'what each check of the last weeks came to';

create table page (
    id              uuid primary key,
    address         text not null,
    host            text not null,
    found_by        text not null,
    found_at        timestamptz not null,
    stated          text not null,
    announcement_id uuid,
    content_hash    text,
    standing        text not null,
    since           timestamptz not null,
    step            integer not null,
    validators      text,
    next_look       timestamptz,
    last_look       timestamptz,
    last_reason     text,
    failures        integer not null,
    leased_by       text,
    leased_until    timestamptz
);
comment on table page is 'one row per canonical address, however many sources list it';
comment on column page.stated is 'what the list says of it, as JSON';
create index page_due on page (next_look) where next_look is not null;

create table source_item (
    source_id       text not null references source on delete cascade,
    item            uuid not null,
    page_id         uuid,
    first_seen      timestamptz not null,
    last_listed     timestamptz not null,
    stated_update   timestamptz,
    primary key (source_id, item)
);
comment on table source_item is 'what a source has listed; an item without a page brings its text itself';
create index source_item_page on source_item (page_id);

create table host (
    host            text primary key,
    next_start      timestamptz not null,
    held_until      timestamptz,
    delay_ms        bigint
);
comment on table host is 'when a host may be asked next, by whichever instance';

create table robots (
    origin          text primary key,
    content         bytea not null,
    read_at         timestamptz,
    tried_at        timestamptz not null,
    failing_since   timestamptz,
    failures        integer not null,
    reason          text not null
);
comment on table robots is 'robots.txt of each origin as it was last read';
