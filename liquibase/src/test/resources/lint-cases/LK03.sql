--case bad: create index concurrently in a transaction [refused]
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index
create index concurrently invoice_due_ix on sales.invoice (org_id, due_date);

--case bad: said to run in a transaction [refused]
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index runInTransaction:true
create unique index concurrently invoice_id_uk on sales.invoice (org_id, id);

--case bad: drop index concurrently in a transaction [refused]
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create index invoice_id_ix on sales.invoice (id);
--changeset 0.2-sales-001-drop
DROP INDEX CONCURRENTLY sales.invoice_id_ix;

--case bad: REINDEX with the option in parentheses [refused]
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create index invoice_id_ix on sales.invoice (id);
--changeset 0.2-sales-001-reindex
reindex (verbose, concurrently) table sales.invoice;

--case bad: detach partition concurrently in a transaction [refused]
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
--changeset 0.2-logistics-001-detach
alter table logistics.reading detach partition logistics.reading_2020 concurrently;

--case bad: not in a transaction, but inside a DO block [refused]
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index runInTransaction:false
do $$ begin execute 'create index concurrently invoice_id_ix on sales.invoice (id)'; end $$;

--case bad: an own transaction around it [refused]
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index runInTransaction:false
begin;
create index concurrently invoice_id_ix on sales.invoice (id);
commit;

--case good: outside a transaction
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently invoice_id_ix on sales.invoice (id);

--case good: the attribute in other letters
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create index invoice_id_ix on sales.invoice (id);
--changeset 0.2-sales-001-drop runInTransaction:FALSE
drop index concurrently if exists sales.invoice_id_ix;

--case good: refreshing a materialised view concurrently may run in a transaction
--given
create materialized view sales.turnover as select 1 as org_no, 2 as total;
create unique index turnover_uk on sales.turnover (org_no);
--changeset 0.2-sales-001-refresh
refresh materialized view concurrently sales.turnover;

--case good: the option is switched off
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create index invoice_id_ix on sales.invoice (id);
--changeset 0.2-sales-001-reindex
reindex (concurrently false) table sales.invoice;

--case good: mentioned in a comment only
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
-- create index concurrently invoice_id_ix on sales.invoice (id); comes in 0.2-sales-002
alter table sales.invoice add column note text;

--case good: the block of a loose build is outside
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create index invoice_id_ix on sales.invoice (id);
--changeset 0.2-sales-001-index runInTransaction:false
set statement_timeout = 0;
drop index concurrently if exists sales.invoice_id_ix;
create index concurrently invoice_id_ix on sales.invoice (id);

--case bad: beside another statement, in a file that a tool may send as one
--loose
create unique index concurrently voucher_no_ux on sales.voucher (org_id, voucher_no);
alter table sales.voucher add constraint voucher_no_uk unique using index voucher_no_ux;

--case good: alone in its file, but for settings
--loose
set lock_timeout = '30min';
create index concurrently voucher_day_ix on sales.voucher (org_id, issued_on);

--case good: nothing else in the file could run in a transaction either
--loose
drop index concurrently if exists sales.voucher_day_ix;
create index concurrently voucher_day_ix on sales.voucher (org_id, issued_on);

--case good: the file ends a transaction before it and begins one after it
--loose
commit;
create index concurrently voucher_day_ix on sales.voucher (org_id, issued_on);
begin;
comment on index sales.voucher_day_ix is 'Vouchers are listed by day.';
