--case bad: five seconds for a concurrent build
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index runInTransaction:false
set lock_timeout = '5s';
create index concurrently invoice_due_ix on sales.invoice (org_id, due_date);

--case bad: milliseconds as a number, for a session
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create index invoice_id_ix on sales.invoice (id);
--changeset 0.2-sales-001-reindex runInTransaction:false
SET SESSION lock_timeout TO 2000;
REINDEX INDEX CONCURRENTLY sales.invoice_id_ix;

--case bad: set by a function call
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index runInTransaction:false
select set_config('lock_timeout', '3s', false);
create index concurrently invoice_id_ix on sales.invoice (id);

--case bad: the long timeout comes first, the short one wins
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create index invoice_id_ix on sales.invoice (id);
--changeset 0.2-sales-001-drop runInTransaction:false
set lock_timeout = '30min';
set lock_timeout = '1s';
drop index concurrently sales.invoice_id_ix;

--case good: half an hour
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index runInTransaction:false
set lock_timeout = '30min';
create index concurrently invoice_id_ix on sales.invoice (id);
reset lock_timeout;

--case good: switched off for the build
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index runInTransaction:false
set lock_timeout = '5s';
set lock_timeout = 0;
create index concurrently invoice_id_ix on sales.invoice (id);

--case good: the short timeout belongs to an ordinary ALTER
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-column
set local lock_timeout = '2s';
alter table sales.invoice add column note text;
--changeset 0.2-sales-002-index runInTransaction:false
create index concurrently invoice_id_ix on sales.invoice (id);

--case good: a short statement for another setting
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index runInTransaction:false
set idle_in_transaction_session_timeout = '5s';
create index concurrently invoice_id_ix on sales.invoice (id);
