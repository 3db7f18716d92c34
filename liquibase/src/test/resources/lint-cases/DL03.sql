--case bad: truncate
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-empty
truncate sales.draft;

--case bad: truncate of several with options
--given
create table sales.draft (org_id uuid not null, id uuid not null);
create table sales.scratch (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-empty
TRUNCATE TABLE ONLY "sales"."draft", sales.scratch RESTART IDENTITY CASCADE;

--case bad: drop table cascade
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
drop table if exists sales.draft cascade;

--case bad: drop column cascade takes the views with it
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
create view sales.invoice_note as select note from sales.invoice;
--changeset 0.2-sales-001-drop
alter table sales.invoice drop column note cascade;

--case bad: a type, a view, a function with cascade
--given
create function sales.one() returns integer language sql immutable as 'select 1';
--changeset 0.2-sales-001-drop
drop function sales.one() cascade;

--case bad: lines of a ledger that vanish with their parent
--given
create table sales.statement (org_id uuid not null, id uuid not null, constraint statement_pk primary key (org_id, id));
--changeset 0.2-sales-001-ledger
create table sales.commission_ledger (
  org_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  amount numeric(19,4) not null,
  constraint commission_ledger_pk primary key (org_id, id),
  constraint commission_ledger_statement_fk foreign key (org_id, statement_id) references sales.statement (org_id, id) on delete cascade
);

--case bad: the same by ALTER on an audit table
--given
create table audit.visit (org_id uuid not null, id uuid not null, user_id uuid not null);
--changeset 0.2-audit-001-visit-user
alter table audit.visit add constraint visit_user_fk foreign key (org_id, user_id) references identity.app_user (org_id, id) on update no action on delete cascade not valid;

--case bad: truncate in a DO block
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-empty
do $$ begin execute 'truncate table sales.draft'; end $$;

--case good: restrict, and no word at all
--given
create view sales.nothing as select 1 as one;
create function sales.one() returns integer language sql immutable as 'select 1';
--changeset 0.2-sales-001-drop
drop view sales.nothing restrict;
drop function sales.one();

--case good: lines of a draft that vanish with it
--changeset 0.2-sales-001-quotation
create table sales.quotation (org_id uuid not null, id uuid not null, constraint quotation_pk primary key (org_id, id));
create table sales.quotation_line (
  org_id uuid not null, id uuid not null, quotation_id uuid not null,
  constraint quotation_line_pk primary key (org_id, id),
  constraint quotation_line_quotation_fk foreign key (org_id, quotation_id) references sales.quotation (org_id, id) on delete cascade
);

--case good: a ledger whose parent cannot be deleted
--given
create table sales.statement (org_id uuid not null, id uuid not null, constraint statement_pk primary key (org_id, id));
--changeset 0.2-sales-001-ledger
create table sales.commission_ledger (
  org_id uuid not null, id uuid not null, statement_id uuid not null,
  constraint commission_ledger_pk primary key (org_id, id),
  constraint commission_ledger_statement_fk foreign key (org_id, statement_id) references sales.statement (org_id, id) on update cascade on delete restrict
);

--case good: CREATE EXTENSION … CASCADE creates
--changeset 0.2-schema-001-extension
create extension if not exists earthdistance with schema extensions cascade;

--case good: a trigger against TRUNCATE, and date_trunc
--given
create table sales.invoice (org_id uuid not null, id uuid not null, at timestamptz);
--changeset 0.2-sales-001-guard
create trigger invoice_not_truncated before truncate on sales.invoice for each statement execute function audit.refuse_change();
create view sales.invoice_month with (security_invoker = true) as select date_trunc('month', at) as month, trunc(2.5) as two from sales.invoice;

--case good: a temporary table
--changeset 0.2-sales-001-clean
create temporary table seen (id uuid);
truncate seen;

--case good: the rollback cascades over what the changeSet made
--changeset 0.2-crm-001-schema
create schema crm;
create table crm.lead (id uuid not null, constraint lead_pk primary key (id));
--rollback drop schema crm cascade;

--case bad: the schema goes with everything in it
--given
create schema crm;
create table crm.lead (id uuid not null);
--changeset 0.2-crm-001-drop
DROP SCHEMA IF EXISTS "crm" CASCADE;

--case bad: a constraint and whatever refers to it
--given
create table sales.client (id uuid not null, constraint client_pk primary key (id));
--changeset 0.2-sales-001-drop
alter table sales.client drop constraint client_pk cascade;
