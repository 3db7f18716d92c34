--case bad: the column is nullable
--given
create table sales.invoice (org_id uuid not null, id uuid);
create unique index invoice_ix on sales.invoice (org_id, id);
--changeset 0.2-sales-001-pk
alter table sales.invoice add constraint invoice_pk primary key using index invoice_ix;

--case bad: index built in this release, unnamed constraint
--given
create table sales.rate (org_id uuid, no bigint);
--changeset 0.2-sales-001-index runInTransaction:false
create unique index concurrently rate_ix on sales.rate (org_id, no);
--changeset 0.2-sales-002-pk
ALTER TABLE ONLY sales.rate ADD PRIMARY KEY USING INDEX rate_ix;

--case bad: a validated check for only one of the columns
--given
create table sales.rate (org_id uuid, no bigint, constraint rate_no_nn check (no is not null));
create unique index rate_ix on sales.rate (org_id, no);
--changeset 0.2-sales-001-pk
alter table sales.rate add constraint rate_pk primary key using index rate_ix;

--case bad: NOT NULL was dropped before
--given
create table sales.rate (org_id uuid not null, no bigint not null);
create unique index rate_ix on sales.rate (org_id, no);
alter table sales.rate alter column no drop not null;
--changeset 0.2-sales-001-pk
alter table sales.rate add constraint rate_pk primary key using index rate_ix;

--case good: all columns are NOT NULL
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create unique index invoice_ix on sales.invoice (org_id, id);
--changeset 0.2-sales-001-pk
alter table sales.invoice add constraint invoice_pk primary key using index invoice_ix;

--case good: NOT NULL since an earlier changeSet
--given
create table sales.rate (org_id uuid, no bigint, constraint rate_nn check (org_id is not null and no is not null));
create unique index rate_ix on sales.rate (org_id, no);
--changeset 0.2-sales-001-nn
alter table sales.rate alter column org_id set not null, alter column no set not null;
--changeset 0.2-sales-002-pk
alter table sales.rate add constraint rate_pk primary key using index rate_ix;

--case good: a unique constraint leaves nulls alone
--given
create table sales.rate (org_id uuid, no bigint);
create unique index rate_ix on sales.rate (org_id, no);
--changeset 0.2-sales-001-uk
alter table sales.rate add constraint rate_uk unique using index rate_ix;

--case good: a table of the release
--changeset 0.2-sales-001-rate
create table sales.rate (org_id uuid, no bigint);
create unique index rate_ix on sales.rate (org_id, no);
alter table sales.rate add constraint rate_pk primary key using index rate_ix;
