--case bad: a column
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
--changeset 0.2-sales-001-rename
alter table sales.invoice rename column remark to note;

--case bad: a column, without the word COLUMN
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
--changeset 0.2-sales-001-rename
ALTER TABLE IF EXISTS ONLY "sales"."invoice" RENAME "remark" TO "note";

--case bad: a table
--given
create table sales.bill (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-rename
alter table sales.bill rename to invoice;

--case bad: a schema
--given
create schema crm;
--changeset 0.2-crm-001-rename
alter schema crm rename to sales_force;

--case bad: a table moved to another schema
--given
create table sales.bill (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-move
alter table sales.bill set schema procurement;

--case bad: a column of a view
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create view sales.invoice_key with (security_invoker = true) as select org_id, id from sales.invoice;
--changeset 0.2-sales-001-rename
alter view sales.invoice_key rename column id to invoice_id;

--case bad: swapped with a new table
--given
create table sales.bill (org_id uuid not null, id integer not null);
--changeset 0.2-sales-001-new
create table sales.bill_new (org_id uuid not null, id bigint not null);
--changeset 0.2-sales-002-swap
alter table sales.bill rename to bill_old;
alter table sales.bill_new rename to bill;

--case bad: in a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
--changeset 0.2-sales-001-rename
do $$ begin execute format('alter table sales.invoice rename column %I to %I', 'remark', 'note'); end $$;

--case good: a constraint, an index, a trigger, a policy
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_key primary key (org_id, id));
create index invoice_idx on sales.invoice (id);
create trigger invoice_trg before delete on sales.invoice for each row execute function audit.refuse_change();
create policy invoice_pol on sales.invoice using (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-names
alter table sales.invoice rename constraint invoice_key to invoice_pk;
alter index sales.invoice_idx rename to invoice_id_ix;
alter trigger invoice_trg on sales.invoice rename to invoice_kept;
alter policy invoice_pol on sales.invoice rename to invoice_tenant;

--case good: an index renamed by ALTER TABLE
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create index invoice_idx on sales.invoice (id);
--changeset 0.2-sales-001-name
alter table sales.invoice_idx rename to invoice_id_ix;

--case good: a table and a column of the same release
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-refund
create table sales.reimbursement (org_id uuid not null, id uuid not null, remark text);
alter table sales.reimbursement rename to refund;
alter table sales.refund rename column remark to note;
alter table sales.invoice add column remark text;
--changeset 0.2-sales-002-rename
alter table sales.invoice rename remark to note;

--case good: a view under the old name keeps it alive
--given
create table sales.bill (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-rename
alter table sales.bill rename to invoice;
create view sales.bill with (security_invoker = true) as select org_id, id from sales.invoice;

--case good: the word in a string
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-comment
comment on table sales.invoice is 'alter table sales.invoice rename to bill';

--case bad: a view
--given
create view sales.one as select 1 as one;
--changeset 0.2-sales-001-rename
alter view sales.one rename to first;

--case bad: a function
--given
create function sales.vat(net numeric) returns numeric language sql immutable as 'select net * 0.15';
--changeset 0.2-sales-001-rename
alter function sales.vat(numeric) rename to value_added_tax;

--case bad: a procedure moved to another schema
--given
create procedure sales.close_month() language sql as 'select 1';
--changeset 0.2-sales-001-move
alter procedure sales.close_month() set schema finance;

--case bad: a type that statements cast to
--given
create type sales.channel as enum ('SHOP', 'WEB');
--changeset 0.2-sales-001-rename
alter type sales.channel rename to sales_channel;

--case bad: an attribute of a composite type
--given
create type sales.address as (street text, city text);
--changeset 0.2-sales-001-rename
alter type sales.address rename attribute city to town;

--case bad: a domain
--given
create domain sales.percent as numeric(5,2) constraint percent_ck check (value between 0 and 100);
--changeset 0.2-sales-001-move
alter domain sales.percent set schema finance;

--case bad: a sequence that the old code asks for numbers
--given
create sequence sales.voucher_no;
--changeset 0.2-sales-001-rename
alter sequence sales.voucher_no rename to voucher_number;

--case good: a function, a type and a sequence of the same release
--changeset 0.2-sales-001-names
create function sales.vat(net numeric) returns numeric language sql immutable as 'select net * 0.15';
create type sales.channel as enum ('SHOP', 'WEB');
create sequence sales.voucher_no;
--changeset 0.2-sales-002-names
alter function sales.vat(numeric) rename to value_added_tax;
alter type sales.channel rename to sales_channel;
alter sequence sales.voucher_no rename to voucher_number;

--case good: a function that only triggers call, and what becomes of an owner
--given
create function sales.refuse() returns trigger language plpgsql as 'begin return null; end';
create function sales.vat(net numeric) returns numeric language sql immutable as 'select net * 0.15';
--changeset 0.2-sales-001-names
alter function sales.refuse() rename to refuse_change;
alter function sales.vat(numeric) owner to current_user;

--case good: an attribute of a composite type of the same release
--changeset 0.2-sales-001-address
create type sales.address as (street text, city text);
alter type sales.address rename attribute city to town;
