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
    source_version  integer not null,
    host            text not null,
    next_check      timestamptz,
    stopped         text,
    interval_ms     bigint not null,
    gap_ms          bigint,
    last_new        timestamptz,
    failures        integer not null,
    move            text,
    validators      text not null,
    last_success    timestamptz
);
comment on table source_state is 'where the checks of a source stand; made when the loop first sees the source';
comment on column source_state.source_version is 'the settings it was checked by; when they change it begins anew, at once';
comment on column source_state.host is 'whose turns it takes; a folder has its own';
comment on column source_state.next_check is 'set it to now to have the source checked at once; null once stopped';
comment on column source_state.stopped is 'why it is checked no more by itself';
create index source_state_due on source_state (host, next_check) where next_check is not null;

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
comment on table source_check is 'what each check of the last months came to';
comment on column source_check.result is 'a name of SourceHistory.Result';
comment on column source_check.repairs is 'what was mended, one a line';
create index source_check_at on source_check (at);

create table page (
    id              uuid primary key,
    address         text not null,
    host            text not null,
    asked           text,
    found_by        text not null,
    found_at        timestamptz not null,
    stated          text not null,
    voice           text not null,
    announcement_id uuid,
    content_hash    text,
    suspect_hash    text,
    text_length     integer not null,
    standing        text not null,
    since           timestamptz not null,
    step            integer not null,
    taken_back      boolean not null,
    validators      text,
    urgent          boolean not null,
    next_look       timestamptz,
    last_look       timestamptz,
    last_reason     text,
    failures        integer not null
);
comment on table page is 'one row per canonical address, however many sources list it';
comment on column page.id is 'the id that an announcement at this address has';
comment on column page.asked is 'where it is fetched, when that is not its own address';
comment on column page.stated is 'what the list that found it says of it, as JSON';
comment on column page.voice is 'who speaks: nobody yet, the page, the list for it, or another page';
comment on column page.announcement_id is 'what it was taken in as; null while it was not';
comment on column page.content_hash is 'of what was taken in last, as the ledger compares it';
comment on column page.suspect_hash is 'of what looked as if it were not the page; believed when seen again';
comment on column page.taken_back is 'whether the list of its own site says that it is withdrawn';
comment on column page.urgent is 'whether it is news: looked at before what is only looked at again';
comment on column page.last_reason is 'why the last look brought nothing; null when it did';
create index page_due on page (host, urgent desc, next_look) where next_look is not null;
create index page_announcement on page (announcement_id) where announcement_id is not null;
create index page_found_by on page (found_by);
create index page_silent on page (found_by) where voice = 'NOBODY' and last_reason is not null;

create table source_item (
    source_id       text not null references source on delete cascade,
    item            uuid not null,
    page_id         uuid,
    announcement_id uuid,
    first_seen      timestamptz not null,
    initial         boolean not null,
    stated_update   timestamptz,
    content_hash    text,
    withdrawn       boolean not null,
    reason          text,
    primary key (source_id, item)
);
comment on table source_item is 'what a source has listed; an item without a page brings its text itself';
comment on column source_item.initial is 'whether the very first check of the source found it';
comment on column source_item.announcement_id is 'of an item without a page: what it was taken in as';
comment on column source_item.content_hash is 'of an item without a page: what was taken in last';
comment on column source_item.reason is 'why an item without a page was not taken in';
create index source_item_seen on source_item (source_id, first_seen);
create index source_item_silent on source_item (source_id) where reason is not null;
create index source_item_page on source_item (page_id) where page_id is not null;

create table host (
    host            text primary key,
    next_start      timestamptz not null,
    held_until      timestamptz,
    delay_ms        bigint,
    turns           timestamptz[] not null default '{}',
    last_kind       text,
    leased_by       text,
    leased_until    timestamptz
);
comment on table host is 'when a host may be asked next, and by whichever instance it is worked on now';
comment on column host.turns is 'until when each running request holds its turn at the longest';
comment on column host.last_kind is 'check or look: what was done last, so that neither starves the other';

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
