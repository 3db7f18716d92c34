--case bad: ALTER TABLE without a timeout
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;

--case bad: set after the lock was taken
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
set local lock_timeout = '5s';

--case bad: zero means without limit
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local lock_timeout = 0;
alter table sales.invoice add column note text;

--case bad: set, then reset
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local lock_timeout to '3s';
reset lock_timeout;
alter table sales.invoice add column note text;

--case bad: SET LOCAL outside a transaction does nothing
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note runInTransaction:false
set local lock_timeout = '5s';
alter table sales.invoice add column note text;

--case bad: the setting belongs to the changeSet before
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create table sales.payment (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local lock_timeout = '5s';
alter table sales.invoice add column note text;
--changeset 0.2-sales-002-note
alter table sales.payment add column note text;

--case bad: statement_timeout is not lock_timeout
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local statement_timeout = '5s';
alter table sales.invoice add column note text;

--case bad: another setting of the name
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local app.lock_timeout = '5s';
alter table sales.invoice add column note text;

--case bad: a trigger takes SHARE ROW EXCLUSIVE
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-trigger
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();

--case bad: a foreign key NOT VALID takes SHARE ROW EXCLUSIVE on both
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-client
alter table sales.invoice add constraint invoice_client_fk foreign key (org_id, client_id) references sales.client not valid;

--case bad: an index takes SHARE
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index
create index invoice_id_ix on sales.invoice (id);

--case bad: DROP TABLE, TRUNCATE or CREATE POLICY wait as well
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-policy
create policy invoice_tenant on sales.invoice using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case bad: inside a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
do $$ begin execute 'alter table sales.invoice add column note text'; end $$;

--case good: SET LOCAL first
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
set local lock_timeout = '5s';
alter table sales.invoice add column note text;

--case good: TO, capitals, milliseconds
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
SET LOCAL Lock_Timeout TO 3000;
ALTER TABLE sales.invoice ADD COLUMN note text;

--case good: set_config for the transaction
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
select pg_catalog.set_config('lock_timeout', '5s', true);
alter table sales.invoice add column note text;

--case good: for the session, outside a transaction
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note runInTransaction:false
set lock_timeout = '5s';
alter table sales.invoice add column note text;
reset lock_timeout;

--case good: set inside the DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
do $$ begin perform set_config('lock_timeout', '5s', true); alter table sales.invoice add column note text; end $$;

--case good: a new table, its index and its comments
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, name text not null, constraint tag_pk primary key (id));
create index tag_name_ix on sales.tag (name);
alter table sales.tag enable row level security;
comment on table sales.tag is 'Tags.';

--case good: weak locks only
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
--changeset 0.2-sales-001-weak
alter table sales.invoice validate constraint invoice_total_ck;
alter table sales.invoice alter column total set statistics 500;
alter table sales.invoice set (fillfactor = 90);
comment on column sales.invoice.total is 'Sum of the lines.';
insert into sales.invoice (org_id, id) select id, id from identity.organisation where false;

--case good: concurrently
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently invoice_id_ix on sales.invoice (id);

--case good: functions, views, sequences, schemas, types
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-other
create or replace function sales.one() returns integer language sql immutable as $$ select 1 $$;
create view sales.invoice_id with (security_invoker = true) as select id from sales.invoice;
create sequence sales.no;
create type sales.pair as (a integer, b integer);
grant select on sales.invoice to aksum_readonly;

--case bad: the savepoint is rolled back, and the setting with it
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
savepoint a;
set local lock_timeout = '5s';
rollback to savepoint a;
alter table sales.invoice add column note text;

--case bad: minus one is refused, an empty DO sets nothing
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
do $$ begin raise notice 'set local lock_timeout = 5'; end $$;
-- set local lock_timeout = '5s';
alter table sales.invoice add column note text;

--case good: a table without foreign keys, its comments and rows
--changeset 0.2-sales-001-unit
create table sales.unit (code text not null, constraint unit_pk primary key (code));
comment on table sales.unit is 'Units.';
insert into sales.unit (code) values ('PACK');

--case bad: a transaction of its own, the setting before it is local to nothing
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note runInTransaction:false
set local lock_timeout = '5s';
begin;
alter table sales.invoice add column note text;
commit;

--case good: a transaction of its own with its own setting
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note runInTransaction:false
begin;
set local lock_timeout = '5s';
alter table sales.invoice add column note text;
commit;
