--case bad: only the lock timeout is set
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local lock_timeout = '5s';
alter table sales.invoice add column note text;

--case bad: zero is no limit
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-note
set local lock_timeout = '5s';
set local statement_timeout = '0';
alter table sales.invoice drop column note;

--case bad: set to the default of the server
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index
set local lock_timeout = '5s';
set local statement_timeout to default;
create index invoice_id_ix on sales.invoice (id);

--case bad: SET LOCAL outside a transaction
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note runInTransaction:false
set local statement_timeout = '1min';
alter table sales.invoice add column note text;

--case good: both set
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local lock_timeout = '5s';
set local statement_timeout = '1min';
alter table sales.invoice add column note text;

--case good: session setting in capitals
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note runInTransaction:false
SET SESSION STATEMENT_TIMEOUT TO '60s';
SET lock_timeout = '5s';
ALTER TABLE sales.invoice ADD COLUMN note text;

--case good: a new table
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, name text not null, constraint tag_pk primary key (id));

--case good: rows only
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
insert into catalogue.currency (code, name) values ('ETB', 'Ethiopian Birr') on conflict (code) do nothing;
