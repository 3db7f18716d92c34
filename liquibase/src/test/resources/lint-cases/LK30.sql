--case bad: BEGIN and COMMIT around a managed changeSet
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
begin;
alter table sales.invoice add column note text;
commit;

--case bad: a COMMIT in the middle
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
COMMIT AND CHAIN;
alter table sales.invoice add column channel text;

--case bad: START TRANSACTION and END
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
START TRANSACTION READ WRITE;
alter table sales.invoice add column note text;
END WORK;

--case bad: ROLLBACK, also as ABORT
--changeset 0.2-sales-001-abort
abort;

--case bad: opened outside a transaction and never ended
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note runInTransaction:false
begin;
alter table sales.invoice add column note text;

--case bad: COMMIT in a DO block inside a transaction [refused]
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-channel
do $$ begin update sales.invoice set channel = 'PORTAL' where channel is null; commit; end $$;

--case bad: a new table in a transaction that nobody ends
--changeset 0.2-sales-001-prepare runInTransaction:false
begin;
create table sales.prepared (id uuid);

--case good: BEGIN and END of PL/pgSQL
--changeset 0.2-sales-001-do
do $$
begin
  begin
    perform 1;
  exception when others then
    null;
  end;
end
$$;

--case good: BEGIN ATOMIC of a SQL function
--changeset 0.2-sales-001-function
create function sales.two() returns integer language sql immutable begin atomic select 1; select 2; end;

--case good: ON COMMIT, SAVEPOINT-like names, a column commit
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-names
create temporary table scratch (id uuid) on commit drop;
alter table sales.invoice add column "commit" text default 'begin; commit;', add column "end" date;

--case good: batches that commit where the runner has no transaction
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-channel runInTransaction:false
do $$
begin
  loop
    update sales.invoice set channel = 'PORTAL' where (org_id, id) in (select org_id, id from sales.invoice where channel is null limit 1000);
    exit when not found;
    commit;
  end loop;
end
$$;

--case good: a procedure that commits is only created
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-procedure
create procedure sales.backfill() language plpgsql as $$
begin
  update sales.invoice set channel = 'PORTAL' where channel is null;
  commit;
end
$$;

--case good: a balanced transaction where the runner has none
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note runInTransaction:false
begin;
set local lock_timeout = '5s';
alter table sales.invoice add column note text;
commit;

--case good: savepoints inside the runner's transaction
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
savepoint a;
alter table sales.invoice add column note text;
rollback to savepoint a;
release savepoint a;

--case good: the word in a quoted block, nested
--changeset 0.2-sales-001-words
do $a$ begin execute $b$select $c$begin; commit; rollback;$c$::text$b$; end $a$;
