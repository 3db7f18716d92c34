--case bad: a column added and another dropped in one release
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
--changeset 0.2-sales-002-remark
alter table sales.invoice drop column remark;

--case bad: expand and contract in one statement
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text, drop column remark;

--case bad: a new table replaces an old one at once
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-quotation
create table sales.quotation (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-002-draft
drop table sales.draft;

--case bad: a table and its seeds in one changeSet
--changeset 0.2-sales-001-reason
create table sales.refund_reason (code text not null, name text not null, constraint refund_reason_pk primary key (code));
insert into sales.refund_reason (code, name) values ('DAMAGE', 'Damaged') on conflict (code) do nothing;

--case bad: rows first, DDL after, the rows in a DO block
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
do $$ begin insert into catalogue.currency (code, name) values ('ETB', 'Ethiopian Birr') on conflict (code) do nothing; end $$;
create index currency_name_ix on catalogue.currency (name);

--case good: expanding only
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
--changeset 0.2-sales-002-refund
create table sales.refund (org_id uuid not null, id uuid not null);
comment on table sales.refund is 'insert into sales.refund, then drop table sales.draft';

--case good: contracting only
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
--changeset 0.2-sales-001-remark
alter table sales.invoice drop column remark;

--case good: rows in a changeSet of their own
--changeset 0.2-sales-001-reason
create table sales.refund_reason (code text not null, name text not null, constraint refund_reason_pk primary key (code));
--changeset 0.2-sales-002-reasons
insert into sales.refund_reason (code, name) values ('DAMAGE', 'Damaged') on conflict (code) do nothing;

--case good: what the release made, the release may drop
--changeset 0.2-sales-001-scratch
create table sales.scratch (id uuid);
--changeset 0.2-sales-002-drop
drop table sales.scratch;
--changeset 0.2-sales-003-refund
create table sales.refund (org_id uuid not null, id uuid not null);

--case good: statements in functions, triggers and temporary tables
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-function
create function sales.copy() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin insert into sales.invoice (org_id, id) values (new.org_id, new.id) on conflict do nothing; return new; end $$;
create table sales.refund (org_id uuid not null, id uuid not null);
select audit.watch('sales.refund', '{}');
--changeset 0.2-sales-002-check
create temporary table seen (id uuid) on commit drop;
insert into seen (id) select id from sales.invoice;
