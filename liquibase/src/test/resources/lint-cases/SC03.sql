--case bad: no option
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-sales-001-view
create view sales.invoice_id as select id from sales.invoice;

--case bad: said to be false
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-sales-001-view
CREATE OR REPLACE VIEW "sales"."invoice_id" WITH (security_barrier, security_invoker = off) AS SELECT id FROM ONLY sales.invoice;

--case bad: the table hides in a sub-query and a join
--given
create table catalogue.unit (code text not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-sales-001-view
create view sales.unit_in_use as with used as (select i.id from sales.invoice i) select u.code from catalogue.unit u where exists (select 1 from used);

--case bad: a view over such a view
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
create view sales.invoice_id with (security_invoker = true) as select id from sales.invoice;
--changeset 0.2-sales-001-view
create view sales.invoice_count as select count(*) as n from sales.invoice_id;

--case bad: row-level security is switched on after the view
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null);
create view sales.tag_id as select id from sales.tag;
alter table sales.tag enable row level security, force row level security;

--case bad: replaced without its option, which is lost
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
create view sales.invoice_id with (security_invoker = true) as select id from sales.invoice;
--changeset 0.2-sales-001-view
create or replace view sales.invoice_id as select id from sales.invoice where id is not null;

--case bad: the option is reset
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
create view sales.invoice_id with (security_invoker = true) as select id from sales.invoice;
--changeset 0.2-sales-001-view
alter view if exists sales.invoice_id reset (security_invoker);

--case bad: a materialised view keeps all tenants' rows
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-sales-001-view
create materialized view sales.turnover as select org_id, sum(total) as total from sales.invoice group by org_id;

--case bad: in a DO block, by search path
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-sales-001-view
set local search_path = sales, pg_temp;
do $$ begin execute 'create view invoice_id as table invoice'; end $$;

--case good: the caller's rights
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-sales-001-view
create view sales.invoice_id with (security_invoker = true) as select id from sales.invoice;

--case good: in its other spellings
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-sales-001-view
create view sales.a with (security_invoker) as select id from sales.invoice;
create view sales.b with (SECURITY_INVOKER = 'on', security_barrier) as select id from sales.invoice;
create view sales.c with (security_invoker = 1) as select id from sales.invoice;

--case good: set in the same changeSet
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-sales-001-view
create view sales.invoice_id as select id from sales.invoice;
alter view sales.invoice_id set (security_invoker = true);

--case good: over tables without row-level security
--given
create table catalogue.unit (code text not null);
comment on table catalogue.unit is 'global: units of measure are the same for everybody.';
--changeset 0.2-catalogue-001-view
create view catalogue.unit_code as select code from catalogue.unit;
create view catalogue.digit as select n from generate_series(0, 9) as g (n);

--case good: only the name stands in the view's text
--given
create table catalogue.unit (code text not null);
comment on table catalogue.unit is 'global: units of measure are the same for everybody.';
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-catalogue-001-view
create view catalogue.unit_text as select code, 'from sales.invoice' as invoice from catalogue.unit; -- sales.invoice

--case bad: TABLE is a query as well
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-sales-001-view
create view sales.invoice_all (org, invoice) as (table sales.invoice) union all values (null::uuid, null::uuid);

--case bad: only in the LATERAL of a join
--given
create table catalogue.unit (code text not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
alter table sales.invoice enable row level security, force row level security;
--changeset 0.2-sales-001-view
create or replace view sales.unit_use as select u.code, x.n from catalogue.unit u left join lateral (select count(*) as n from sales.invoice) x on true;
