--case bad: a partition
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
--changeset 0.2-logistics-001-drop
drop table logistics.reading_2020;

--case bad: attached once, quoted now
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_old (org_id uuid not null, read_at timestamptz not null);
alter table logistics.reading attach partition logistics.reading_old for values from (minvalue) to ('2020-01-01');
--changeset 0.2-logistics-001-drop
DROP TABLE IF EXISTS "logistics"."reading_old";

--case bad: a partition of a partition, on the search path
--given
create table logistics.reading (org_id uuid not null, kind text not null, read_at timestamptz not null) partition by list (kind);
create table logistics.reading_cold partition of logistics.reading for values in ('COLD') partition by range (read_at);
create table logistics.reading_cold_2020 partition of logistics.reading_cold for values from ('2020-01-01') to ('2021-01-01');
--changeset 0.2-logistics-001-drop
set local search_path = logistics, pg_catalog;
drop table reading_cold_2020;

--case bad: the default partition
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_rest partition of logistics.reading default;
--changeset 0.2-logistics-001-drop
drop table logistics.reading_rest;

--case bad: detached and dropped in one changeSet
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
--changeset 0.2-logistics-001-drop
alter table logistics.reading detach partition logistics.reading_2020;
drop table logistics.reading_2020;

--case bad: by a name put together
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
--changeset 0.2-logistics-001-drop
do $$ begin execute format('drop table logistics.%I', 'reading_2020'); end $$;

--case good: detached in an earlier release
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
alter table logistics.reading detach partition logistics.reading_2020;
--changeset 0.2-logistics-001-drop
drop table logistics.reading_2020;

--case good: only detached
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
--changeset 0.2-logistics-001-detach runInTransaction:false
alter table logistics.reading detach partition logistics.reading_2020 concurrently;

--case good: an ordinary table with a year in its name
--given
create table sales.import_2020 (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
drop table sales.import_2020;

--case good: an index of a partition
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
create index reading_2020_org_ix on logistics.reading_2020 (org_id);
--changeset 0.2-logistics-001-drop runInTransaction:false
drop index concurrently logistics.reading_2020_org_ix;

--case good: the statement is a comment
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
--changeset 0.2-logistics-001-comment
comment on table logistics.reading_2020 is 'Retention ends 2027: drop table logistics.reading_2020.';
