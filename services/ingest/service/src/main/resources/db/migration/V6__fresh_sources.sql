-- So that the loop sees at a glance which sources are new or changed, however many there are.

alter table source add column prepared integer not null default 0;
comment on column source.prepared is 'the version that its state in source_state was made for';
update source set prepared = source_version from source_state where source_id = id;
create index source_fresh on source (id) where prepared <> version;
