--case bad: two columns, two statements
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-columns
alter table sales.invoice add column note text;
alter table sales.invoice add column channel text;

--case bad: spelled differently, another statement between
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-columns
alter table only "sales"."invoice" alter column total set default 0;
comment on table sales.invoice is 'What clients owe.';
ALTER TABLE IF EXISTS sales.invoice ADD COLUMN note text;

--case bad: two scans where one would do
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text, due_date date);
--changeset 0.2-sales-001-not-null
alter table sales.invoice alter column number set not null;
alter table sales.invoice alter column due_date set not null;

--case bad: row-level security in two statements
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-rls
alter table sales.invoice enable row level security;
alter table sales.invoice force row level security;

--case good: combined
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-columns
alter table sales.invoice add column note text, add column channel text;

--case good: a rename cannot be combined
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
--changeset 0.2-sales-001-rename
alter table sales.invoice rename column remark to note;
alter table sales.invoice alter column note set default '';

--case good: different tables
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create table sales.payment (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-notes
alter table sales.invoice add column note text;
alter table sales.payment add column note text;

--case good: different changeSets
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
--changeset 0.2-sales-002-channel
alter table sales.invoice add column channel text;

--case good: a new table
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null);
alter table sales.refund enable row level security;
alter table sales.refund force row level security;
