--case bad: a column
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-drop
alter table sales.invoice drop column note;

--case bad: without the word COLUMN
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-drop
ALTER TABLE ONLY "sales"."invoice" DROP "note" RESTRICT;

--case bad: IF EXISTS, last of several actions
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-drop
alter table if exists sales.invoice add column remark text, alter column remark set default '', drop column if exists note;

--case bad: dropped and added again loses the values
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note varchar(20));
--changeset 0.2-sales-001-again
alter table sales.invoice drop column note, add column note text;

--case bad: another table's column is the new one
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
create table sales.payment (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.payment add column note text;
alter table sales.invoice drop column note;

--case bad: in a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-drop
do $$ begin execute format('alter table %I.%I drop column %I', 'sales', 'invoice', 'note'); end $$;

--case good: a column of the same release
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-add
alter table sales.invoice add column note text;
--changeset 0.2-sales-002-drop
alter table "sales".invoice drop column "note";

--case good: a table of the same release
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null, note text);
alter table sales.refund drop column note;

--case good: everything else that is dropped from a column
--given
create table sales.invoice (org_id uuid not null, id uuid not null default gen_random_uuid(), no bigint generated always as identity, total numeric(19,4) constraint invoice_total_ck check (total >= 0));
--changeset 0.2-sales-001-drops
alter table sales.invoice alter column id drop default, alter no drop identity, drop constraint invoice_total_ck, alter column org_id drop not null;

--case good: a temporary table
--changeset 0.2-sales-001-clean
create temporary table seen (id uuid, note text) on commit drop;
alter table seen drop column note;

--case good: a comment that announces it
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-comment
comment on column sales.invoice.note is 'Unused since 0.2; alter table sales.invoice drop column note comes with 0.4.';

--case bad: an attribute of a composite type
--given
create type sales.address as (street text, house text, city text);
--changeset 0.2-sales-001-address
alter type sales.address add attribute country text, drop attribute if exists house cascade;

--case good: a type of the same release, and one that grows
--given
create type sales.address as (street text, city text);
--changeset 0.2-sales-001-contact
create type sales.contact as (phone text, fax text);
alter type sales.contact drop attribute fax;
alter type sales.address add attribute country text;
