--case bad: ALTER in a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
do $$ begin alter table sales.invoice add column note text; end $$;

--case bad: behind EXECUTE format
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
do $do$
declare t text := 'invoice';
begin
  execute format('drop table if exists %I.%I', 'sales', t);
end
$do$;

--case bad: a nested dollar quote
--changeset 0.2-sales-001-function
do $outer$
begin
  execute $inner$create function sales.one() returns integer language sql immutable as 'select 1'$inner$;
end
$outer$;

--case bad: the block as a plain string, language first
--changeset 0.2-sales-001-schema
DO LANGUAGE plpgsql 'BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = ''crm'') THEN CREATE SCHEMA crm; END IF; END';

--case bad: a comment that names no effect
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
do $$
begin
  -- adds the note
  alter table sales.invoice add column note text;
end
$$;

--case bad: an empty effect
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
do $$
begin
  -- effect:
  alter table sales.invoice add column note text;
end
$$;

--case bad: a helper that is made, called and dropped
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
create function pg_temp.add_note() returns void language plpgsql as $$ begin execute 'alter table sales.invoice add column note text'; end $$;
select pg_temp.add_note();

--case good: plain DDL
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;

--case good: only rows in the block
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-clean
do $$ begin delete from sales.invoice where id = '0198c0de-0000-7000-8000-000000000001'; raise notice 'drop table % not needed', 'x'; end $$;

--case good: an effect named in the block
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
--changeset 0.2-logistics-001-rls
do $$
declare part regclass;
begin
  -- effect: enables and forces row-level security on every partition of logistics.reading
  for part in select inhrelid::regclass from pg_catalog.pg_inherits where inhparent = 'logistics.reading'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end
$$;

--case good: an effect named before the block
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
-- effect: adds sales.invoice.note where the pilot has not added it by hand
do $$ begin alter table sales.invoice add column if not exists note text; end $$;

--case good: EXECUTE of a trigger, a grant, a prepared statement
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-execute
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();
grant execute on function audit.refuse_change() to aksum_app;
prepare one as select 1;
execute one;
deallocate one;

--case good: the block executes a query
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-count
do $$ declare n bigint; begin execute 'select count(*) from sales.invoice' into n; if n < 0 then raise exception 'alter table'; end if; end $$;

--case bad: a function of an earlier changeSet, called by rows that are written
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
create function sales.adds_note() returns text language plpgsql as $$ begin execute 'alter table sales.invoice drop column note'; return 'x'; end $$;
--changeset 0.2-sales-001-note
insert into sales.invoice (org_id, id, note) select o.id, o.id, sales.adds_note() from identity.organisation o on conflict do nothing;

--case bad: the same in an UPDATE
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
create function sales.adds_note() returns text language plpgsql as $$ begin alter table sales.invoice drop column note; return 'x'; end $$;
--changeset 0.2-sales-001-note
update sales.invoice set org_id = org_id where sales.adds_note() = 'x';

--case good: rows by a function that only computes
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
create function sales.shortened(t text) returns text language plpgsql as $$ begin return left(t, 10); end $$;
--changeset 0.2-sales-001-note
update sales.invoice set note = sales.shortened(note) where note is not null;

--case good: made and described, not called
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
create function sales.adds_note() returns text language plpgsql as $$ begin alter table sales.invoice drop column note; return 'x'; end $$;
--changeset 0.2-sales-001-note
comment on function sales.adds_note() is 'For the next release.';
