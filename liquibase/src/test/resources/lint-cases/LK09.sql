--case bad: a check that nobody validates
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;

--case bad: another constraint is validated
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4), tax numeric(19,4));
alter table sales.invoice add constraint invoice_tax_ck check (tax >= 0) not valid;
--changeset 0.2-sales-001-validate-tax
alter table sales.invoice validate constraint invoice_tax_ck;
--changeset 0.2-sales-002-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;

--case bad: a foreign key whose validation was forgotten
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-client
ALTER TABLE sales.invoice ADD CONSTRAINT invoice_client_fk FOREIGN KEY (org_id, client_id) REFERENCES sales.client NOT VALID;

--case bad: the validation is only a comment
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
-- alter table sales.invoice validate constraint invoice_total_ck; next quarter

--case bad: the same name is validated on another table
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
create table sales.payment (org_id uuid not null, id uuid not null, total numeric(19,4));
alter table sales.payment add constraint total_ck check (total >= 0) not valid;
--changeset 0.2-sales-001-validate-payment
alter table sales.payment validate constraint total_ck;
--changeset 0.2-sales-002-invoice-total
alter table sales.invoice add constraint total_ck check (total >= 0) not valid;

--case good: validated later in the release
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
--changeset 0.2-sales-002-note
alter table sales.invoice add column note text;
--changeset 0.2-sales-003-validate
alter table if exists "sales".invoice validate constraint "invoice_total_ck";

--case good: dropped again
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-due
alter table sales.invoice add constraint invoice_due_nn check (due_date is not null) not valid;
--changeset 0.2-sales-002-drop
alter table sales.invoice drop constraint invoice_due_nn;

--case good: an ordinary constraint needs no validation
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0);

--case good: validated in a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
--changeset 0.2-sales-002-validate
do $$ begin alter table sales.invoice validate constraint invoice_total_ck; end $$;

--case good: renamed, then validated under the new name
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_check check (total >= 0) not valid;
--changeset 0.2-sales-002-rename
alter table sales.invoice rename constraint invoice_check to invoice_total_ck;
--changeset 0.2-sales-003-validate
alter table sales.invoice validate constraint invoice_total_ck;
