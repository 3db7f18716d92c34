--case bad: a unique constraint
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text);
--changeset 0.2-sales-001-number
alter table sales.invoice add constraint invoice_number_uk unique (org_id, number);

--case bad: unnamed, with INCLUDE and NULLS NOT DISTINCT
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text);
--changeset 0.2-sales-001-number
ALTER TABLE IF EXISTS sales.invoice ADD UNIQUE NULLS NOT DISTINCT (org_id, number) INCLUDE (id) DEFERRABLE;

--case bad: a primary key
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-pk
alter table only sales.invoice add constraint invoice_pk primary key (org_id, id);

--case bad: inline with a column
--given
create table sales.client (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-gln
alter table sales.client add column gln varchar(13) unique;

--case bad: the concurrent index is built, then ignored
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text);
--changeset 0.2-sales-001-index runInTransaction:false
create unique index concurrently invoice_number_ix on sales.invoice (org_id, number);
--changeset 0.2-sales-002-constraint
alter table sales.invoice add constraint invoice_number_uk unique (org_id, number);

--case bad: executed as a string
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text);
--changeset 0.2-sales-001-number
do $$ begin execute 'alter table sales.invoice add constraint ' || quote_ident('invoice_number_uk') || ' unique (org_id, number)'; end $$;

--case good: an index is adopted
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text);
--changeset 0.2-sales-001-index runInTransaction:false
create unique index concurrently invoice_number_uk on sales.invoice (org_id, number);
--changeset 0.2-sales-002-constraint
alter table sales.invoice add constraint invoice_number_uk unique using index invoice_number_uk;

--case good: a primary key adopts its index
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create unique index invoice_pk on sales.invoice (org_id, id);
--changeset 0.2-sales-001-pk
ALTER TABLE "sales".invoice ADD CONSTRAINT "invoice_pk" PRIMARY KEY USING INDEX "invoice_pk" NOT DEFERRABLE;

--case good: in CREATE TABLE, and added to a new table
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null, number text unique, constraint refund_number_uk unique (org_id, number));
alter table sales.refund add primary key (org_id, id);

--case good: the word is in a name and in a comment
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-column
alter table sales.invoice add column unique_code text /* unique (org_id, unique_code) comes later */;

--case good: a unique constraint dropped
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text, constraint invoice_number_uk unique (org_id, number));
--changeset 0.2-sales-001-drop
alter table sales.invoice drop constraint invoice_number_uk;

--case bad: unique without overlaps [18]
--given
create table sales.price (valid daterange not null, id int4range not null);
--changeset 0.2-sales-001-overlap
alter table sales.price add constraint price_uk unique (id, valid without overlaps);

--case good: an index adopted under another name, with the words around
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text);
create unique index invoice_number_ix on sales.invoice (org_id, number);
--changeset 0.2-sales-001-constraint
alter table if exists only sales.invoice add constraint "invoice_number_uk" unique using index "invoice_number_ix" deferrable initially deferred;
