--case bad: strong lock, two timeouts, not the third
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local lock_timeout = '5s';
set local statement_timeout = '1min';
alter table sales.invoice add column note text;

--case bad: nothing is set
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index
create index invoice_id_ix on sales.invoice (id);

--case bad: switched off
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-note
set local idle_in_transaction_session_timeout = 0;
alter table sales.invoice drop column note;

--case good: set for the transaction
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local idle_in_transaction_session_timeout = '1min';
alter table sales.invoice add column note text;

--case good: set by function call
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
select set_config('idle_in_transaction_session_timeout', '60000', true);
alter table sales.invoice add column note text;

--case good: there is no transaction to idle in
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently invoice_id_ix on sales.invoice (id);

--case good: a new table
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));

--case bad: a file that a tool may run in a transaction
--loose
alter table sales.voucher add column note text;

--case good: a file that limits it
--loose
set idle_in_transaction_session_timeout = '1min';
alter table sales.voucher add column note text;
