--case bad: a mapped column dropped
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--model
sales.invoice: org_id uuid not null, id uuid not null, note text
--changeset 0.2-sales-001-note
alter table sales.invoice drop column note;

--case bad: a mapped table dropped
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--model
sales.draft: org_id uuid not null, id uuid not null
--changeset 0.2-sales-001-draft
DROP TABLE IF EXISTS "sales"."draft";

--case bad: a mapped column renamed
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
--model
sales.invoice: org_id uuid not null, id uuid not null, remark text
--changeset 0.2-sales-001-remark
alter table sales.invoice rename remark to note;

--case bad: a mapped column changes its type
--given
create table sales.invoice_line (org_id uuid not null, id uuid not null, quantity integer not null);
--model
sales.invoice_line: org_id uuid not null, id uuid not null, quantity integer not null
--changeset 0.2-sales-001-quantity
alter table sales.invoice_line alter column quantity type text using quantity::text;

--case bad: the schema of a mapped table renamed
--given
create schema crm;
create table crm.lead (org_id uuid not null, id uuid not null);
--model
crm.lead: org_id uuid not null, id uuid not null
--changeset 0.2-crm-001-rename
alter schema crm rename to leads;

--case good: a column nobody maps
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--model
sales.invoice: org_id uuid not null, id uuid not null
--changeset 0.2-sales-001-note
alter table sales.invoice drop column note;

--case good: the column of that name belongs to another table
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
create table sales.payment (org_id uuid not null, id uuid not null, note text);
--model
sales.payment: org_id uuid not null, id uuid not null, note text
--changeset 0.2-sales-001-note
alter table sales.invoice drop column note;

--case good: a new column, a new table
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--model
sales.invoice: org_id uuid not null, id uuid not null
--changeset 0.2-sales-001-new
alter table sales.invoice add column note text;
create table sales.refund (org_id uuid not null, id uuid not null);

--case good: wider for the same mapping
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50) not null);
--model
sales.client: org_id uuid not null, id uuid not null, name varchar(50) not null
--changeset 0.2-sales-001-name
alter table sales.client alter column name type text;
