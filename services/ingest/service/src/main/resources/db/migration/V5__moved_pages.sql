-- Pages that moved within their site and speak for their new address too.

alter table page add column moved_to text;
comment on column page.moved_to is 'canonical address in its site where it lies now, for good; whoever lists that means this page';
create index page_moved_to on page (moved_to) where moved_to is not null;
