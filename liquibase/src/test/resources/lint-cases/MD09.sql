--case bad: longer than 63 bytes
--changeset 0.2-sales-001-names
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
create index tag_name_and_colour_and_created_at_and_created_by_and_changed_at_ix on sales.tag (id);

--case bad: 63 characters, but more bytes
--changeset 0.2-sales-001-names
create table sales.tag (id uuid not null, constraint tag_pk primary key (id), "name_of_the_thing_that_somebody_éééééééééé_put_there_for_lookup" text);

--case bad: capitals that need quotes
--changeset 0.2-sales-001-names
create table sales."InvoiceLine" (id uuid not null, constraint invoice_line_pk primary key (id));

--case bad: a quoted column with capitals
--given
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--changeset 0.2-sales-001-names
alter table sales.tag add column "createdBy" uuid;

--case bad: a reserved word
--changeset 0.2-sales-001-names
create table sales."order" (id uuid not null, constraint order_pk primary key (id));

--case bad: a reserved word as a column
--changeset 0.2-sales-001-names
create table sales.tag (id uuid not null, "user" uuid, constraint tag_pk primary key (id));

--case bad: blanks and signs
--changeset 0.2-sales-001-names
create view sales."open invoices (new)" with (security_invoker = true) as select 1 as one;

--case bad: a schema in camel case, in a DO block
--changeset 0.2-crm-001-names
do $$ begin execute 'create schema "salesForce"'; end $$;

--case good: snake case
--changeset 0.2-sales-001-names
create table sales.invoice_line (id uuid not null, line_no integer, constraint invoice_line_pk primary key (id));

--case good: unquoted capitals are folded
--changeset 0.2-sales-001-names
CREATE TABLE Sales.Invoice_Line (Id uuid NOT NULL, Line_No integer, CONSTRAINT Invoice_Line_PK PRIMARY KEY (Id));

--case good: quotes that change nothing
--changeset 0.2-sales-001-names
create table "sales"."invoice_line" ("id" uuid not null, constraint "invoice_line_pk" primary key ("id"));

--case good: exactly 63 bytes
--changeset 0.2-sales-001-names
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
create index tag_a23456789_b23456789_c23456789_d23456789_e23456789_f12345678 on sales.tag (id);

--case good: words that are key words but not reserved
--changeset 0.2-sales-001-names
create table sales.role (id uuid not null, name text, number text, kind text, state text, version bigint, value text, key text, day date, constraint role_pk primary key (id));

--case good: an old name that is only used
--given
create table sales."InvoiceOld" (id uuid not null, "Total" numeric(19,4));
--changeset 0.2-sales-001-note
alter table sales."InvoiceOld" add column note text;
comment on column sales."InvoiceOld"."Total" is 'Sum.';

--case good: an alias and an output column of a query
--given
create table sales.invoice (id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-select
select i.total as "Total of the invoice" from sales.invoice as "I", sales.invoice i where false;

--case bad: a policy with blanks in its name
--given
create table sales.tag (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-policy
create policy "Tenant can read" on sales.tag for select using (org_id = (select tenancy.current_org()));

--case bad: capitals in a constraint's name
--given
create table sales.tag (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-constraint
alter table sales.tag add constraint "FK_tag_org" foreign key (org_id) references identity.organisation (id) not valid;

--case bad: an output column makes the view's column
--given
create table sales.tag (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-view
create view sales.tag_view with (security_invoker = true) as select id as "Tag Id" from sales.tag;

--case bad: a name that is used, not given, is too long as well
--changeset 0.2-sales-001-drop
drop table if exists sales.quarterly_summary_of_reimbursements_by_region_and_account_manager;

--case good: a used name of exactly 63 bytes, and one that needs quotes because somebody gave it so
--given
create table sales.quarterly_summary_of_reimbursements_by_region_and_account_manag (org_id uuid not null, id uuid not null);
create table sales."Legacy" (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.quarterly_summary_of_reimbursements_by_region_and_account_manag add column note text;
alter table sales."Legacy" add column note text;
