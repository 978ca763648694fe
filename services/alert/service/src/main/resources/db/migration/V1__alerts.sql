-- Subscriptions, the ledger of what they matched, and what was sent to whom (semantics 23 to 28).

create table owner (
    id              uuid primary key,
    kind            text not null check (kind in ('address', 'key')),
    name            text not null,
    verified_at     timestamptz,
    created_at      timestamptz not null,
    tokens_from     timestamptz not null,
    unique (kind, name)
);
comment on table owner is 'whose subscriptions are: an e-mail address or the subject of an API key';
comment on column owner.verified_at is 'when whoever reads the mail at this address said yes; keys are verified by being set';
comment on column owner.tokens_from is 'links made before then are void';

create table address (
    address         text primary key,
    confirmed_at    timestamptz,
    refused_at      timestamptz,
    asked_at        timestamptz,
    asked_times     integer not null default 0,
    failing_since   timestamptz
);
comment on table address is 'e-mail addresses; nothing but the question is sent to one that is not confirmed';
comment on column address.refused_at is 'its reader wants no mail any more';
comment on column address.asked_times is 'questions within the day of asked_at';

create table subscription (
    id              uuid primary key,
    owner_id        uuid not null references owner,
    name            text not null,
    asked           jsonb not null,
    frequency       text not null check (frequency in ('immediate', 'hourly', 'daily', 'weekly')),
    schedule        jsonb not null,
    state           text not null check (state in ('unconfirmed', 'active', 'paused', 'broken')),
    state_reason    text,
    version         integer not null,
    edition         integer not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    active_from     timestamptz,
    matched         bigint not null default 0,
    feed_token      text not null unique
);
comment on column subscription.asked is 'parameters of a search as the person gave them, q among them';
comment on column subscription.schedule is 'hour, weekday, zone and quiet hours';
comment on column subscription.version is 'of what is looked for, as matching knows it; 0 until it is confirmed';
comment on column subscription.edition is 'grows with every change, so that nobody overwrites what they have not seen';
comment on column subscription.matched is 'rows ever written to the ledger; the check of the balance compares it with what is there';
create index subscription_owner on subscription (owner_id, created_at, id);

create table subscription_version (
    subscription_id uuid not null references subscription on delete cascade,
    number          integer not null,
    asked           jsonb not null,
    query           text not null,
    paused          boolean not null,
    active_from     timestamptz not null,
    active_until    timestamptz,
    primary key (subscription_id, number)
);
comment on column subscription_version.query is 'canonical form';

create table subscription_news (
    subscription_id uuid primary key,
    number          bigint generated always as identity,
    changed_at      timestamptz not null,
    cover_from      timestamptz
);
comment on table subscription_news is 'what alerts.subscriptions.v1 does not know yet; the row goes once Kafka has it';
comment on column subscription_news.cover_from is 'what was published from then on may have been missed, and is searched for';

create table cover (
    subscription_id uuid not null references subscription on delete cascade,
    version         integer not null,
    since           timestamptz not null,
    until           timestamptz not null,
    positions       jsonb not null,
    leased_until    timestamptz,
    primary key (subscription_id, version)
);
comment on table cover is 'searches that stand for the time between a creation and its loading by every instance';
comment on column cover.positions is 'ends of the enriched topic by partition; the search waits until the index has them';

create table channel (
    id              uuid primary key,
    subscription_id uuid not null references subscription on delete cascade,
    kind            text not null check (kind in ('stream', 'email', 'webhook', 'chat')),
    target          text not null,
    secret          text,
    earlier_secret  text,
    earlier_until   timestamptz,
    failing_since   timestamptz,
    disabled_at     timestamptz,
    disabled_reason text,
    unique (subscription_id, kind, target)
);
comment on table channel is 'how a subscription reaches its receivers; each has one of kind stream, which is read by us alone';
comment on column channel.secret is 'what webhooks are signed with, or the address of a chat; encrypted';
comment on column channel.earlier_secret is 'signs beside the new one until earlier_until';

create table examined (
    announcement_id uuid primary key,
    sequence        bigint not null
);
comment on table examined is 'the newest reading of each announcement that was matched, so that replays are known as such';

create table revision (
    announcement_id uuid not null,
    revision        integer not null,
    sequence        bigint not null,
    event           bytea not null,
    facts           jsonb not null,
    kept_at         timestamptz not null,
    primary key (announcement_id, revision)
);
comment on table revision is 'what was matched, as it travelled (gzip), so that it can be told while Elasticsearch is away; goes with an erasure';
comment on column revision.facts is 'what matters of it, so that later revisions can be compared with it';

create table ledger (
    subscription_id uuid not null references subscription on delete cascade,
    announcement_id uuid not null,
    revision        integer not null,
    version         integer not null,
    sequence        bigint not null,
    kind            text not null,
    matches         boolean not null,
    state           text not null check (state in ('pending', 'delivered', 'suppressed')),
    reason          text,
    first_published_at timestamptz not null,
    matched_at      timestamptz not null,
    due_at          timestamptz,
    family          uuid not null,
    why             jsonb,
    differences     jsonb,
    primary key (subscription_id, announcement_id, revision)
);
comment on table ledger is 'one row per match of a subscription and a revision, written before the offset moves';
comment on column ledger.matches is 'false: the revision does not match any more, and is told because an earlier one was';
comment on column ledger.reason is 'why it is not delivered';
comment on column ledger.due_at is 'pending and in no delivery yet: when it is to be put into one';
comment on column ledger.family is 'the announcement it copies, else itself';
comment on column ledger.why is 'lines, words and groups that made it match; emptied by an erasure, as are the differences';
comment on column ledger.differences is 'what is told as changed since the revision that was told before';
create index ledger_due on ledger (due_at) where due_at is not null;
create index ledger_announcement on ledger (announcement_id);
create index ledger_family on ledger (family);
create index ledger_newest on ledger (subscription_id, matched_at desc, announcement_id, revision);

create table delivery (
    id              uuid primary key,
    owner_id        uuid not null references owner on delete cascade,
    channel_id      uuid references channel on delete cascade,
    kind            text not null check (kind in ('alert', 'digest', 'notice', 'test')),
    target_kind     text not null check (target_kind in ('stream', 'email', 'webhook', 'chat')),
    target          text not null,
    notice          jsonb,
    state           text not null check (state in ('waiting', 'delivered', 'given-up')),
    reason          text,
    attempts        integer not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz,
    lease           uuid,
    ended_at        timestamptz,
    sent_from       timestamptz,
    told            boolean not null default false
);
comment on table delivery is 'outbox: what is to be sent, is being sent, was sent; its id is the receiver''s id for it';
comment on column delivery.channel_id is 'null where one letter is for all subscriptions of a person, and for notices';
comment on column delivery.notice is 'which notice, and what it speaks of';
comment on column delivery.next_attempt_at is 'when it is tried next; while it is being tried, when the lease ends';
comment on column delivery.told is 'whether alerts.sent.v1 has it';
create index delivery_waiting on delivery (next_attempt_at) where state = 'waiting';
create index delivery_untold on delivery (ended_at) where state = 'delivered' and not told;
create index delivery_channel on delivery (channel_id, created_at desc);
create index delivery_owner on delivery (owner_id, created_at desc);

create table delivery_item (
    delivery_id     uuid not null references delivery on delete cascade,
    subscription_id uuid not null,
    announcement_id uuid not null,
    revision        integer not null,
    channel_id      uuid,
    primary key (delivery_id, subscription_id, announcement_id, revision),
    foreign key (subscription_id, announcement_id, revision) references ledger on delete cascade
);
create index delivery_item_match on delivery_item (subscription_id, announcement_id, revision);

create table delivery_attempt (
    delivery_id     uuid not null references delivery on delete cascade,
    number          integer not null,
    at              timestamptz not null,
    millis          integer not null,
    outcome         text not null check (outcome in ('delivered', 'failed', 'refused')),
    status          integer,
    detail          text not null,
    primary key (delivery_id, number)
);
comment on table delivery_attempt is 'the delivery log; details are cut short and hold no secret';
