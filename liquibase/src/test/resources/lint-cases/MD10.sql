--case bad: no comment at all
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));

--case bad: one column is forgotten
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, name text, constraint tag_pk primary key (id));
comment on table sales.tag is 'Words that make invoices easier to find.';
comment on column sales.tag.id is 'UUIDv7 made by the application.';

--case bad: a new column of an old table
--given
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--changeset 0.2-sales-001-colour
alter table sales.tag add column colour text;

--case bad: an empty comment
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
comment on table sales.tag is '';
comment on column sales.tag.id is null;

--case bad: the comment is on a table of the same name
--given
create table hr.tag (id uuid not null, constraint tag_pk primary key (id));
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
comment on table hr.tag is 'Words.';
comment on column hr.tag.id is 'Id.';

--case bad: an SQL comment is no comment
--changeset 0.2-sales-001-tag
-- Words that make invoices easier to find.
create table sales.tag (
  id uuid not null, -- UUIDv7 made by the application
  constraint tag_pk primary key (id)
);

--case good: table and columns
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, name text, constraint tag_pk primary key (id));
comment on table sales.tag is 'Words that make invoices easier to find.';
comment on column sales.tag.id is 'UUIDv7 made by the application.';
comment on column sales.tag.name is $c$The word's spelling.$c$;

--case good: in a later changeSet of the release, by search path and quotes
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--changeset 0.2-sales-002-comments
set local search_path = sales;
COMMENT ON TABLE "tag" IS E'Words that make invoices\neasier to find.';
COMMENT ON COLUMN Tag."id" IS U&'UUIDv7 \2014 made by the application.';

--case good: in a DO block
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
do $$ begin execute format('comment on table %I.%I is %L', 'sales', 'tag', 'Words.'); comment on column sales.tag.id is 'Id.'; end $$;

--case good: temporary tables and partitions
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at)) partition by range (read_at);
--changeset 0.2-logistics-001-partition
create temporary table seen (id uuid);
create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');

--case good: a column of an old table with its comment
--given
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--changeset 0.2-sales-001-colour
alter table sales.tag add column colour text;
comment on column sales.tag.colour is 'As #rrggbb.';

--case good: LIKE including comments
--given
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
comment on table sales.tag is 'Words.';
comment on column sales.tag.id is 'Id.';
--changeset 0.2-sales-001-copy
create table sales.tag_archive (like sales.tag including all);
comment on table sales.tag_archive is 'Words no longer used.';
