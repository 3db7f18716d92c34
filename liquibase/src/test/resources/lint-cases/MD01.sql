--case bad: no key at all
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, name text not null);

--case bad: unique is no primary key
--changeset 0.2-sales-001-tag
CREATE TABLE IF NOT EXISTS "sales"."tag" (id uuid NOT NULL UNIQUE, name text NOT NULL);

--case bad: made from a query
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-copy
create table sales.invoice_copy as select * from sales.invoice;

--case bad: LIKE copies no key by itself
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-copy
create table sales.invoice_copy (like sales.invoice including defaults including constraints);

--case bad: the words are in a comment
--changeset 0.2-sales-001-tag
create table sales.tag (
  id uuid not null, -- primary key
  name text not null default 'primary key (id)'
);

--case bad: partitioned, without key
--changeset 0.2-logistics-001-reading
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);

--case bad: the key is dropped again
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--changeset 0.2-sales-002-tag
alter table sales.tag drop constraint tag_pk;

--case bad: in a DO block
--changeset 0.2-sales-001-tag
do $$ begin execute 'create table sales.tag (id uuid not null)'; end $$;

--case good: named table constraint
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));

--case good: inline
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid primary key, name text not null);

--case good: added later in the release
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, name text not null);
--changeset 0.2-sales-002-tag
alter table only "sales".tag add constraint tag_pk primary key (id);

--case good: by an index
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null);
create unique index tag_pk on sales.tag (id);
alter table sales.tag add primary key using index tag_pk;

--case good: LIKE including indexes, or all
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-copies
create table sales.invoice_a (like sales.invoice including indexes);
create table sales.invoice_b (like sales.invoice including all);

--case good: a partition has its parent's key
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at)) partition by range (read_at);
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');

--case good: temporary tables, views, types
--changeset 0.2-sales-001-others
create temporary table seen (id uuid);
create unlogged table sales.staging (line_no bigint not null primary key, line text);
create view sales.one with (security_invoker = true) as select 1 as one;
create type sales.pair as (a integer, b integer);

--case bad: a table inside CREATE SCHEMA
--changeset 0.2-crm-001-schema
create schema crm create table lead (id uuid not null, name text) create view lead_name as select name from lead;

--case bad: SELECT INTO
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-copy
select org_id, id into sales.invoice_copy from sales.invoice;

--case bad: inheritance hands down no key
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-proforma
create table sales.proforma (valid_to date) inherits (sales.invoice);
