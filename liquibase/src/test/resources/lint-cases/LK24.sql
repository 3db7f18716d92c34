--case bad: vacuum full
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-vacuum runInTransaction:false
vacuum full sales.invoice;

--case bad: the option in parentheses
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-vacuum runInTransaction:false
VACUUM (VERBOSE, FULL TRUE, ANALYZE) sales.invoice;

--case bad: cluster by an index
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create index invoice_ix on sales.invoice (org_id, id);
--changeset 0.2-sales-001-cluster
cluster verbose sales.invoice using invoice_ix;

--case bad: cluster without a table does all that were marked
--changeset 0.2-sales-001-cluster runInTransaction:false
cluster;

--case bad: another tablespace
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-tablespace
alter table sales.invoice set tablespace pg_default;

--case bad: all tables of a tablespace
--changeset 0.2-sales-001-tablespace
alter table all in tablespace pg_default owned by aksum_owner set tablespace pg_default nowait;

--case bad: unlogged, as one of several actions
--given
create table messaging.outbox (org_id uuid not null, id uuid not null);
--changeset 0.2-messaging-001-unlogged
alter table if exists messaging.outbox alter column id set default gen_random_uuid(), set unlogged;

--case bad: logged again
--given
create unlogged table messaging.scratch (org_id uuid not null, id uuid not null);
--changeset 0.2-messaging-001-logged
ALTER TABLE messaging.scratch SET LOGGED;

--case bad: LOCK without the word TABLE
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-lock
lock only sales.invoice in share row exclusive mode nowait;

--case bad: LOCK TABLE in a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-lock
do $$ begin lock table sales.invoice; end $$;

--case good: ordinary vacuum
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-vacuum runInTransaction:false
vacuum (analyze, freeze, full off) sales.invoice;

--case good: an index only marked for clustering
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create index invoice_ix on sales.invoice (org_id, id);
--changeset 0.2-sales-001-mark
alter table sales.invoice cluster on invoice_ix;
alter table sales.invoice set without cluster;

--case good: a new table, unlogged from its beginning
--changeset 0.2-messaging-001-scratch
create unlogged table messaging.scratch (id uuid not null) tablespace pg_default;

--case good: row locks and advisory locks
--given
create table procurement.document_series (org_id uuid not null, kind text not null, last_number bigint not null);
--changeset 0.2-procurement-001-series
do $$
begin
  perform pg_advisory_xact_lock(42);
  perform 1 from procurement.document_series where kind = 'PO' for update;
end
$$;

--case good: columns and functions with such names
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-names
alter table sales.invoice add column cluster text, add column lock boolean, add column vacuum text default 'vacuum full';

--case bad: the indexes of the catalogue
--changeset 0.2-sales-001-reindex runInTransaction:false
reindex (verbose) system aksum;

--case good: the indexes of a table
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-reindex runInTransaction:false
reindex table concurrently sales.invoice;
