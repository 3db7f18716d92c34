--case bad: a table
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
drop table sales.draft;

--case bad: several, IF EXISTS, quoted, one of them new
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
create table sales.scratch (id uuid);
DROP TABLE IF EXISTS sales.scratch, "sales"."draft" RESTRICT;

--case bad: by the search path
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
set local search_path to sales;
drop table draft;

--case bad: a schema
--given
create schema crm;
--changeset 0.2-crm-001-drop
drop schema if exists crm;

--case bad: a database [refused]
--changeset 0.2-schema-001-drop runInTransaction:false
drop database if exists aksum_old with (force);

--case bad: dropped and made anew in one go loses the rows
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-again
drop table if exists sales.draft;
create table sales.draft (org_id uuid not null, id uuid not null, note text);

--case bad: behind EXECUTE in a loop
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
do $$
declare t text;
begin
  foreach t in array array['draft'] loop
    execute format('drop table sales.%I', t);
  end loop;
end
$$;

--case bad: a new table took the old one's name in another schema
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-hr-001-draft
create table hr.draft (id uuid not null);
drop table sales.draft;

--case good: a table of the same changeSet
--changeset 0.2-sales-001-scratch
create table sales.scratch (id uuid);
drop table sales.scratch;

--case good: a table of the same release, in other spelling
--changeset 0.2-sales-001-scratch
create table "sales"."scratch" (id uuid);
--changeset 0.2-sales-002-drop
DROP TABLE Sales.Scratch;

--case good: a temporary table
--changeset 0.2-sales-001-clean
create temp table seen (id uuid);
drop table pg_temp.seen;

--case good: the rollback drops what the changeSet made
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null);
--rollback drop table sales.refund;

--case good: views, functions, policies, triggers, indexes hold no rows
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create view sales.invoice_id as select id from sales.invoice;
create materialized view sales.invoice_count as select count(*) as n from sales.invoice;
create function sales.one() returns integer language sql immutable as 'select 1';
--changeset 0.2-sales-001-drop
drop view sales.invoice_id;
drop materialized view sales.invoice_count;
drop function sales.one();

--case good: only mentioned
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-comment
-- drop table sales.invoice;
comment on table sales.invoice is 'Do not: drop table sales.invoice;';
do $$ begin raise notice 'drop table sales.invoice'; end $$;

--case good: a new table renamed and then dropped under its new name
--changeset 0.2-sales-001-scratch
create table sales.scratch_a (id uuid);
alter table sales.scratch_a rename to scratch_b;
drop table sales.scratch_b;

--case good: an extension, a type, a sequence, a role's rights
--given
create type sales.pair as (a integer, b integer);
create sequence sales.no;
--changeset 0.2-sales-001-drop
drop type sales.pair;
drop sequence sales.no;
