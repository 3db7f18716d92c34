--case bad: a table without schema
--changeset 0.2-sales-001-tag
create table tag (id uuid not null, constraint tag_pk primary key (id));

--case bad: altered
--changeset 0.2-sales-001-note
alter table if exists only invoice add column note text;

--case bad: an index on it
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently invoice_due_ix on invoice (due_date);

--case bad: referred to
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, org_id uuid not null, constraint tag_pk primary key (id), constraint tag_org_fk foreign key (org_id) references organisation (id));

--case bad: a function, a view, a type, a sequence
--changeset 0.2-sales-001-function
create function one() returns integer language sql immutable as $$ select 1 $$;

--case bad: rows
--changeset 0.2-catalogue-001-birr
insert into currency (code, name) values ('ETB', 'Ethiopian Birr') on conflict (code) do nothing;

--case bad: dropped
--changeset 0.2-sales-001-drop runInTransaction:false
drop index concurrently invoice_due_ix;

--case bad: a grant and a comment
--changeset 0.2-sales-001-grant
grant select on invoice to aksum_readonly;

--case bad: in a DO block
--changeset 0.2-sales-001-tag
do $$ begin execute 'create table tag (id uuid primary key)'; end $$;

--case good: all qualified
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-all
create table "sales"."tag" (org_id uuid not null, id uuid not null, invoice_id uuid, constraint tag_pk primary key (org_id, id), constraint tag_invoice_fk foreign key (org_id, invoice_id) references sales.invoice (org_id, id));
create view sales.open_invoice with (security_invoker = true) as select i.id from sales.invoice i;
create function sales.one() returns integer language sql immutable as $$ select 1 $$;
comment on column sales.tag.id is 'Id.';

--case good: names of indexes, triggers, policies, constraints take no schema
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-names
create index invoice_due_ix on sales.invoice (due_date);
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();
create policy invoice_tenant on sales.invoice using (org_id = (select tenancy.current_org()));
alter table sales.invoice add constraint invoice_due_ck check (due_date is not null) not valid;

--case good: temporary tables, queries' own names
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-query
create temporary table seen (id uuid) on commit drop;
with late as (select id from sales.invoice where due_date < date '2026-01-01')
insert into pg_temp.seen (id) select late.id from late join sales.invoice as late_invoice using (id);

--case good: schemas, roles, extensions, settings, languages
--changeset 0.2-crm-001-schema
create schema crm;
grant usage on schema crm to aksum_app;
create extension if not exists citext with schema extensions;
set local lock_timeout = '5s';

--case good: functions and catalogues of PostgreSQL
--changeset 0.2-schema-001-select
select count(*), max(now()) from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join generate_series(1, 2) as g (n) cross join unnest(array[1]) as u;

--case good: set-returning names and records in PL/pgSQL
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-loop
do $$
declare r record; invoice_id uuid; n integer;
begin
  for r in select id from sales.invoice loop
    invoice_id := r.id;
  end loop;
  select count(*) into n from sales.invoice;
  if n < 0 then raise exception 'negative'; end if;
end
$$;

--case bad: the partition without schema
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table public.reading_2027 (org_id uuid not null, read_at timestamptz not null);
--changeset 0.2-logistics-001-attach
alter table logistics.reading attach partition reading_2027 for values from ('2027-01-01') to ('2028-01-01');

--case bad: a trigger's function, a policy's table
--changeset 0.2-sales-001-trigger
create trigger invoice_kept before delete on sales.invoice for each row execute function refuse_change();

--case bad: a view over something on the search path
--changeset 0.2-sales-001-view
create view sales.invoice_id with (security_invoker = true) as select id from invoice;
