--case bad: an index on a table of an earlier release
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text not null, due_date date, paid_at timestamptz, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-invoice-due-index
create index invoice_due_ix on sales.invoice (org_id, due_date);

--case bad: a unique, partial, covering index, quoted and ONLY
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text not null, paid_at timestamptz);
--changeset 0.2-sales-001-invoice-number
CREATE UNIQUE INDEX IF NOT EXISTS "invoice_open_uk" ON ONLY "sales"."invoice" USING btree ("org_id", lower("number")) INCLUDE ("id") WHERE "paid_at" IS NULL;

--case bad: an unnamed index found through the search path
--changeset 0.2-sales-001-index
set local search_path = sales, pg_catalog;
create index on invoice (due_date);

--case bad: the word CONCURRENTLY stands only in comments and strings
--given
create table sales.client (org_id uuid not null, id uuid not null, tin text);
--changeset 0.2-sales-001-client-tin
-- create index concurrently was tried in the pilot
create /* CONCURRENTLY */ index client_tin_ix on sales.client (org_id, tin) where tin <> 'concurrently';

--case bad: an index built inside a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index
do $do$
begin
  if not exists (select 1 from pg_catalog.pg_indexes where indexname = 'invoice_due_ix') then
    create index invoice_due_ix on sales.invoice (org_id, due_date);
  end if;
end
$do$;

--case bad: an index built by EXECUTE of a constant
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index
do 'begin execute ''create index invoice_due_ix on sales.invoice (org_id, due_date)''; end';

--case bad: another table is new, not this one
--given
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-invoice-note
create table sales.invoice_note (org_id uuid not null, id uuid not null, invoice_id uuid not null, constraint invoice_note_pk primary key (org_id, id));
create index invoice_note_invoice_ix on sales.invoice_note (org_id, invoice_id);
create index invoice_client_ix on sales.invoice (org_id, client_id);

--case bad: a new table of the same name lives in another schema
--given
create table sales.note (id uuid not null, body text);
--changeset 0.2-hr-001-note
create table hr.note (id uuid not null, body text, constraint note_pk primary key (id));
create index note_body_ix on sales.note (body);

--case bad: a partitioned parent with its existing partitions
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, celsius numeric(5,2)) partition by range (read_at);
create table logistics.reading_2025 partition of logistics.reading for values from ('2025-01-01') to ('2026-01-01');
--changeset 0.2-logistics-001-reading-index
create index reading_at_ix on logistics.reading (org_id, read_at);

--case bad: CREATE TABLE IF NOT EXISTS does not make an old table new
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index
create table if not exists sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);

--case bad: a materialised view has rows as well
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
create materialized view sales.monthly_turnover as select org_id, sum(total) as total from sales.invoice group by org_id;
--changeset 0.2-sales-001-turnover-index
create unique index monthly_turnover_uk on sales.monthly_turnover (org_id);

--case good: concurrently, outside a transaction
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently invoice_due_ix on sales.invoice (org_id, due_date);

--case good: a table created in the same changeSet
--changeset 0.2-sales-001-quotation
create table sales.quotation (org_id uuid not null, id uuid not null, client_id uuid not null, constraint quotation_pk primary key (org_id, id));
create index quotation_client_ix on sales.quotation (org_id, client_id);

--case good: a table created earlier in the release, named by search path and other case
--changeset 0.2-sales-001-quotation
create table sales."quotation" (org_id uuid not null, id uuid not null, client_id uuid not null);
--changeset 0.2-sales-002-quotation-index
set local search_path = sales, pg_temp;
CREATE INDEX Quotation_Client_IX ON QUOTATION (org_id, client_id);

--case good: an index on a table made by CREATE TABLE AS
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-snapshot
create table sales.invoice_snapshot as select org_id, id from sales.invoice;
create index invoice_snapshot_ix on sales.invoice_snapshot (org_id, id);

--case good: a temporary table belongs to nobody else
--changeset 0.2-sales-001-clean
create temporary table doubles (org_id uuid, number text) on commit drop;
create index on doubles (org_id, number);

--case good: a string and a comment that merely mention the statement
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-comment
/* never: create index invoice_due_ix on sales.invoice (due_date); */
comment on table sales.invoice is 'Fast because of: create index invoice_due_ix on sales.invoice (due_date);';

--case good: ON ONLY a partitioned parent builds nothing in its partitions
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, celsius numeric(5,2)) partition by range (read_at);
create table logistics.reading_2025 partition of logistics.reading for values from ('2025-01-01') to ('2026-01-01');
--changeset 0.2-logistics-001-reading-index
create index reading_at_ix on only logistics.reading (org_id, read_at);
--changeset 0.2-logistics-002-partition-index runInTransaction:false
create index concurrently reading_2025_at_ix on logistics.reading_2025 (org_id, read_at);
--changeset 0.2-logistics-003-attach
alter index logistics.reading_at_ix attach partition logistics.reading_2025_at_ix;

--case good: a new table renamed before its index is built
--changeset 0.2-sales-001-quotation
create table sales.quotation_new (org_id uuid not null, id uuid not null);
alter table sales.quotation_new rename to quotation;
create index quotation_ix on sales.quotation (org_id, id);

--case bad: in a function that is made and called at once
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index
create function pg_temp.build() returns void language plpgsql as $f$ begin execute 'create index invoice_due_ix on sales.invoice (org_id, due_date)'; end $f$;
select pg_temp.build();

--case bad: the name in Unicode escapes
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index
create index on sales.U&"inv\006fice" (due_date);

--case bad: an escape string executed
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index
do $$ begin execute E'create index\n\tinvoice_due_ix on sales.invoice (due_date)'; end $$;

--case good: the schema is made with its table and its index
--changeset 0.2-crm-001-schema
create schema crm
  create table lead (org_id uuid not null, id uuid not null, name text)
  create index lead_name_ix on lead (org_id, name);

--case good: SELECT INTO makes a table
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-copy
select org_id, id into sales.invoice_copy from sales.invoice;
create index invoice_copy_ix on sales.invoice_copy (org_id, id);

--case good: dropped and made anew
--given
create table sales.scratch (id uuid);
--changeset 0.2-sales-001-scratch
drop table if exists sales.scratch;
create table sales.scratch (id uuid not null);
create index scratch_ix on sales.scratch (id);

--case good: a new table moved to another schema
--changeset 0.2-sales-001-quotation
create table sales.quotation (org_id uuid not null, id uuid not null);
alter table sales.quotation set schema procurement;
create index quotation_ix on procurement.quotation (org_id, id);

--case good: a new partition of an old table
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');
create index reading_2027_ix on logistics.reading_2027 (org_id);

--case good: without schema and quotes, new in this file
--changeset 0.2-sales-001-mail
CREATE TABLE "mail" ("id" bigint NOT NULL, "sent" timestamptz);
CREATE INDEX "mail_sent_ix" ON "mail" ("sent");

--case good: IF NOT EXISTS of a table nobody knows yet
--changeset 0.2-sales-001-mail
create table if not exists mail (id bigint not null, sent timestamptz);
create index if not exists mail_sent_ix on mail (sent);

--case bad: the table of the release is dropped, the old one of the same name in another schema is meant
--given
create table hr.note (id uuid not null, body text);
--changeset 0.2-sales-001-note
create table sales.note (id uuid not null, body text);
drop table sales.note;
set local search_path = hr;
create index note_body_ix on note (body);
