--case bad: two tables altered
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create table sales.payment (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
alter table sales.payment add column note text;

--case bad: one dropped, one altered
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-draft
drop table sales.draft;
alter table "sales"."invoice" add column draft boolean;

--case bad: two in one statement
--given
create table sales.draft (org_id uuid not null, id uuid not null);
create table sales.scratch (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
drop table sales.draft, sales.scratch;

--case bad: the second table is hidden in a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create table sales.payment (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
do $$ begin execute 'alter table sales.payment add column note text'; end $$;

--case bad: same name in two schemas
--given
create table sales.note (id uuid not null);
create table hr.note (id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.note add column author text;
alter table hr.note add column author text;

--case good: one table, spelled three ways
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local search_path = sales;
alter table invoice add column a text;
alter table sales.invoice add column b text;
alter table "sales"."invoice" add column c text;

--case good: two changeSets
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create table sales.payment (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
--changeset 0.2-sales-002-note
alter table sales.payment add column note text;

--case good: the other table is new
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null);
alter table sales.refund force row level security;
alter table sales.invoice add column refunded boolean;

--case good: the other lock is weak
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create table sales.payment (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
comment on table sales.payment is 'Money received.';
alter table sales.payment set (autovacuum_vacuum_scale_factor = 0.05);
alter table sales.invoice add column note text;

--case bad: a file that a tool may run as one transaction
--loose
alter table sales.voucher add column note text;
alter table sales.coupon add column note text;

--case good: a file that commits in between
--loose
alter table sales.voucher add column note text;
commit;
alter table sales.coupon add column note text;
