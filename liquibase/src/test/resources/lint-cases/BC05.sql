--case bad: a required column old writers do not know
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-kind
alter table sales.invoice add column kind text not null;

--case bad: NOT NULL on a column without default
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;

--case bad: a check of an old column
--given
create table sales.invoice (org_id uuid not null, id uuid not null, state text);
--changeset 0.2-sales-001-state
alter table sales.invoice add constraint invoice_state_ck check (state in ('OPEN', 'PAID'));

--case bad: a check that a missing new column fails
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-kind
alter table sales.invoice add column kind text;
alter table sales.invoice add constraint invoice_kind_ck check (kind is not null);

--case bad: unique over old columns
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text);
--changeset 0.2-sales-001-number
ALTER TABLE ONLY "sales"."invoice" ADD CONSTRAINT "invoice_number_uk" UNIQUE ("org_id", "number");

--case bad: unique by an index, built concurrently
--given
create table sales.client (org_id uuid not null, id uuid not null, tin text);
--changeset 0.2-sales-001-tin runInTransaction:false
create unique index concurrently client_tin_uk on sales.client (org_id, tin);

--case bad: a new column of which there may be one null only
--given
create table sales.client (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-gln
alter table sales.client add column gln text;
alter table sales.client add constraint client_gln_uk unique nulls not distinct (org_id, gln);

--case good: a constant default
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-kind
alter table sales.invoice add column kind text not null default 'STANDARD';

--case good: NOT NULL on a column that has a default
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text default 'PORTAL');
--changeset 0.2-sales-001-channel
alter table sales.invoice alter column channel set not null;

--case good: a check that null passes, on a new column
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-kind
alter table sales.invoice add column kind text check (kind in ('STANDARD', 'PROFORMA'));

--case good: unique over a new nullable column
--given
create table sales.client (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-gln
alter table sales.client add column gln text;
alter table sales.client add constraint client_gln_uk unique (org_id, gln);

--case good: unique already by the primary key
--given
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-uk
alter table sales.invoice add constraint invoice_client_uk unique (org_id, id, client_id);

--case good: a table of the same release
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null, amount numeric(19,4));
alter table sales.refund alter amount set not null, add constraint refund_amount_ck check (amount > 0), add constraint refund_uk unique (org_id, id);

--case good: a constraint becomes weaker, not stronger
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date not null, constraint invoice_due_ck check (due_date > date '2020-01-01'));
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date drop not null;
alter table sales.invoice drop constraint invoice_due_ck;

--case good: a check of a column that comes in the same statement
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-kind
alter table sales.invoice add column kind text not null default 'STANDARD', add constraint invoice_kind_ck check (kind in ('STANDARD', 'PROFORMA')) not valid;

--case bad: a check of an old column beside a new one in the same statement
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-kind
alter table sales.invoice add column kind text, add constraint invoice_kind_ck check (kind = 'PROFORMA' or total > 0) not valid;

--case bad: a domain that refuses null
--given
create domain sales.percent as numeric(5,2);
--changeset 0.2-sales-001-percent
alter domain sales.percent set not null;

--case bad: a domain that refuses values, unchecked for old rows
--given
create domain sales.percent as numeric(5,2);
--changeset 0.2-sales-001-percent
alter domain sales.percent add constraint percent_ck check (value >= 0) not valid;

--case bad: a not-null constraint, unchecked for old rows [18]
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-due
alter table sales.invoice add constraint invoice_due_nn not null due_date not valid;

--case bad: a key that may no longer be broken until the commit
--given
create table sales.line (org_id uuid not null, id uuid not null, no integer not null, parent uuid,
  constraint line_pk primary key (org_id, id),
  constraint line_parent_fk foreign key (org_id, parent) references sales.line (org_id, id) deferrable initially deferred);
--changeset 0.2-sales-001-line
alter table sales.line alter constraint line_parent_fk not deferrable;

--case good: a domain and a key that become more patient
--given
create domain sales.percent as numeric(5,2) not null constraint percent_ck check (value >= 0);
create table sales.line (org_id uuid not null, id uuid not null, parent uuid,
  constraint line_pk primary key (org_id, id),
  constraint line_parent_fk foreign key (org_id, parent) references sales.line (org_id, id));
--changeset 0.2-sales-001-patient
alter domain sales.percent drop not null;
alter domain sales.percent drop constraint percent_ck;
alter domain sales.percent set default 0;
alter table sales.line alter constraint line_parent_fk deferrable initially deferred;

--case good: a domain of the same release
--changeset 0.2-sales-001-percent
create domain sales.percent as numeric(5,2);
alter domain sales.percent add constraint percent_ck check (value >= 0);
