--case bad: another type
--released 0.1-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,2));

--case bad: a string literal changed its letters
--released 0.1-sales-001-invoice
comment on schema sales is 'Selling';
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
comment on schema sales is 'selling';

--case bad: white space inside a literal counts
--released 0.1-sales-001-invoice
comment on schema sales is 'What we sell';
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
comment on schema sales is 'What  we sell';

--case bad: a statement added at the end
--released 0.1-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null);
grant select on sales.invoice to aksum_readonly;

--case bad: two statements in the other order
--released 0.1-sales-001-tables
create table sales.a (id uuid);
create table sales.b (id uuid);
--changeset 0.1-sales-001-tables file:db/changelog/0.1/sales.xml
create table sales.b (id uuid);
create table sales.a (id uuid);

--case bad: quotes make another name
--released 0.1-sales-001-invoice
create table sales.Invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
create table sales."Invoice" (org_id uuid not null, id uuid not null);

--case bad: the body of a function
--released 0.1-sales-001-one
create function sales.one() returns integer language sql immutable as $$ select 1 $$;
--changeset 0.1-sales-001-one file:db/changelog/0.1/sales.xml
create function sales.one() returns integer language sql immutable as $$ select 2 $$;

--case good: unchanged
--released 0.1-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null);

--case good: white space, comments, letters of key words and unquoted names
--released 0.1-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
-- what clients owe
CREATE TABLE Sales.Invoice (
  org_id uuid /* the tenant */ NOT NULL,
  id     uuid NOT NULL
)
;

--case good: quotes that change nothing, a string in another notation
--released 0.1-sales-001-invoice
create table sales.invoice (org_id uuid not null);
comment on table sales.invoice is 'What''s owed';
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
create table "sales"."invoice" ("org_id" uuid not null);
comment on table sales.invoice is $c$What's owed$c$;

--case good: the comment of the changeSet is better now
--released 0.1-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
--comment What clients owe us; the lines are in a table of their own.
create table sales.invoice (org_id uuid not null, id uuid not null);
