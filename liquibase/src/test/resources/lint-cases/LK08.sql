--case bad: added and validated in one changeSet
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
alter table sales.invoice validate constraint invoice_total_ck;

--case bad: a foreign key, quoted in one statement and not in the other
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-client
ALTER TABLE "sales"."invoice" ADD CONSTRAINT "invoice_client_fk" FOREIGN KEY (org_id, client_id) REFERENCES sales.client (org_id, id) NOT VALID;
COMMENT ON CONSTRAINT invoice_client_fk ON sales.invoice IS 'Every invoice has a client.';
ALTER TABLE SALES.INVOICE VALIDATE CONSTRAINT INVOICE_CLIENT_FK;

--case bad: validated by a DO block of the same changeSet
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
do $$ begin execute 'alter table sales.invoice validate constraint invoice_total_ck'; end $$;

--case bad: two of three constraints, one validated at once
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4), tax numeric(19,4));
--changeset 0.2-sales-001-amounts
alter table sales.invoice
  add constraint invoice_total_ck check (total >= 0) not valid,
  add constraint invoice_tax_ck check (tax >= 0) not valid;
alter table sales.invoice validate constraint invoice_tax_ck;

--case good: two changeSets
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
--changeset 0.2-sales-002-validate
alter table sales.invoice validate constraint invoice_total_ck;

--case good: validates what an earlier release left
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
--changeset 0.2-sales-001-validate
alter table sales.invoice validate constraint invoice_total_ck;

--case good: adds one, validates another table's of the same name
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
create table sales.payment (org_id uuid not null, id uuid not null, total numeric(19,4));
alter table sales.payment add constraint total_ck check (total >= 0) not valid;
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint total_ck check (total >= 0) not valid;
alter table sales.payment validate constraint total_ck;
--changeset 0.2-sales-002-validate
alter table sales.invoice validate constraint total_ck;

--case good: outside a transaction each statement commits by itself
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total runInTransaction:false
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
alter table sales.invoice validate constraint invoice_total_ck;

--case good: the table is new
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null, amount numeric(19,4) not null);
alter table sales.refund add constraint refund_amount_ck check (amount > 0) not valid;
alter table sales.refund validate constraint refund_amount_ck;

--case good: between BEGIN and COMMIT of their own
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total runInTransaction:false
begin;
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
commit;
begin;
alter table sales.invoice validate constraint invoice_total_ck;
commit;

--case bad: inside one transaction of their own
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total runInTransaction:false
begin;
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
alter table sales.invoice validate constraint invoice_total_ck;
commit;

--case bad: a file that a tool may run as one transaction
--loose
alter table sales.voucher add constraint voucher_sum_ck check (sum >= 0) not valid;
alter table sales.voucher validate constraint voucher_sum_ck;

--case bad: a file that ends the transaction which somebody else began
--loose
alter table sales.voucher add constraint voucher_sum_ck check (sum >= 0) not valid;
alter table sales.voucher validate constraint voucher_sum_ck;
commit;

--case good: a file that commits in between
--loose
alter table sales.voucher add constraint voucher_sum_ck check (sum >= 0) not valid;
commit;
alter table sales.voucher validate constraint voucher_sum_ck;

--case good: a file that cannot be one transaction
--loose
alter table sales.voucher add constraint voucher_sum_ck check (sum >= 0) not valid;
vacuum sales.voucher;
alter table sales.voucher validate constraint voucher_sum_ck;
