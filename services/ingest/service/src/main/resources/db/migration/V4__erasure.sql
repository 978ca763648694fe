-- Legal erasure (semantics 4): what must not come back, and who decided it. No text, title or address is kept.

alter table announcement add column address uuid;
comment on column announcement.address is 'digest of its canonical address';
create index announcement_address on announcement (address) where address is not null;
create index announcement_copy_of on announcement (copy_of) where copy_of is not null;

create table erasure (
    announcement_id uuid primary key,
    address         uuid,
    last_revision   integer not null,
    erased_at       timestamptz not null,
    lifted_at       timestamptz,
    changed_at      timestamptz not null,
    looked_at       timestamptz,
    remaining       text,
    removed_at      timestamptz
);
comment on table erasure is 'announcements that are erased, or were until it was lifted';
comment on column erasure.address is 'digest of an address that is closed to everybody; null where only the announcement is';
comment on column erasure.last_revision is 'numbers never come twice, should it be lifted: readers keep the greatest';
comment on column erasure.remaining is 'records of it that topics still held at the last look, as JSON: topic and count';
comment on column erasure.removed_at is 'when a look found none any more';
create index erasure_address on erasure (address) where address is not null and lifted_at is null;
create index erasure_open on erasure (looked_at) where removed_at is null and lifted_at is null;

create table erasure_act (
    number          bigint generated always as identity primary key,
    announcement_id uuid not null,
    act             text not null,
    at              timestamptz not null,
    who             text not null,
    reason          text not null
);
comment on table erasure_act is 'every decision to erase or to lift, never changed; act is erased or lifted';
create index erasure_act_announcement on erasure_act (announcement_id);

-- A list may name an erased page again as often as it likes: the page's row does not come back, so nobody fetches it.
create function page_stays_erased() returns trigger language plpgsql as $$
begin
    if exists (select from ingest.erasure where announcement_id = new.id and lifted_at is null) then
        return null;
    end if;
    return new;
end $$;
create trigger page_stays_erased before insert or update on page
    for each row execute function page_stays_erased();
comment on function page_stays_erased is 'the id of a page is the id that an announcement at its address has';
