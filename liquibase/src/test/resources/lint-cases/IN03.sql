--case bad: a new changeSet in a released file
--released 0.1-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-sales-002-note file:db/changelog/0.1/sales.xml
alter table sales.invoice add column note text;

--case bad: a new file in the directory of a released version
--released 0.1-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-hr-001-person file:db/changelog/0.1/hr.xml
create table hr.person (org_id uuid not null, id uuid not null);

--case bad: the new release sorts before the last one
--released 0.10-sales-001-invoice file:db/changelog/0.10/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.10-sales-001-invoice file:db/changelog/0.10/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.9-sales-001-note file:db/changelog/0.9/sales.xml
alter table sales.invoice add column note text;

--case good: the next release
--released 0.1-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note file:db/changelog/0.2/sales.xml
alter table sales.invoice add column note text;

--case good: release 0.10 comes after 0.9
--released 0.9-sales-001-invoice file:db/changelog/0.9/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.9-sales-001-invoice file:db/changelog/0.9/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.10-sales-001-note file:db/changelog/0.10/sales.xml
alter table sales.invoice add column note text;

--case good: demo rows come last by design
--released 0.1-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.1-sales-001-invoice file:db/changelog/0.1/sales.xml
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset demo-sales-001-invoices file:db/changelog/demo/sales.xml context:demo
insert into sales.invoice (org_id, id) select id, id from identity.organisation where false;
