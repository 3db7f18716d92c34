--case bad: the other way round
--given
create table sales.client (org_id uuid not null, id uuid not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-segment
alter table sales.client add column segment text;
alter table sales.invoice add column segment text;
--changeset 0.2-sales-002-region
alter table sales.invoice add column region text;
alter table sales.client add column region text;

--case bad: with a third changeSet between
--given
create table sales.client (org_id uuid not null, id uuid not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-segment
alter table sales.client add column segment text;
alter table sales.invoice add column segment text;
--changeset 0.2-sales-002-comment
comment on table sales.client is 'Who buys.';
--changeset 0.2-sales-003-triggers
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();
alter table sales.client alter column segment set default 'A';

--case bad: explicit table locks
--given
create table sales.client (org_id uuid not null, id uuid not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-locks
lock table sales.client, sales.invoice in exclusive mode;
--changeset 0.2-sales-002-locks
lock table only "sales"."invoice" in exclusive mode;
lock table sales.client in exclusive mode;

--case good: the same order
--given
create table sales.client (org_id uuid not null, id uuid not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-segment
alter table sales.client add column segment text;
alter table sales.invoice add column segment text;
--changeset 0.2-sales-002-region
alter table sales.client add column region text;
alter table sales.invoice add column region text;

--case good: one table for each changeSet
--given
create table sales.client (org_id uuid not null, id uuid not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-segment
alter table sales.client add column segment text;
--changeset 0.2-sales-002-segment
alter table sales.invoice add column segment text;
--changeset 0.2-sales-003-region
alter table sales.client add column region text;

--case good: the opposite order concerns new tables
--changeset 0.2-sales-001-tables
create table sales.a (id uuid not null);
create table sales.b (id uuid not null);
alter table sales.a add column x text;
alter table sales.b add column x text;
--changeset 0.2-sales-002-columns
alter table sales.b add column y text;
alter table sales.a add column y text;

--case good: a table locked twice around another
--given
create table sales.client (org_id uuid not null, id uuid not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-segment
alter table sales.client add column segment text;
alter table sales.invoice add column segment text;
alter table sales.client add column region text;

--case good: reading the tables in another order
--given
create table sales.client (org_id uuid not null, id uuid not null);
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-segment
alter table sales.client add column segment text;
alter table sales.invoice add column segment text;
--changeset 0.2-sales-002-view
create view sales.open_invoice with (security_invoker = true) as select i.id from sales.invoice i join sales.client c on c.org_id = i.org_id and c.id = i.client_id;
