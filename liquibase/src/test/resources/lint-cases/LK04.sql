--case bad: IF NOT EXISTS keeps an invalid leftover
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently if not exists invoice_due_ix on sales.invoice (org_id, due_date);

--case bad: unique, so that even the guarantee is missing
--given
create table sales.client (org_id uuid not null, id uuid not null, tin text);
--changeset 0.2-sales-001-client-tin runInTransaction:false
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "client_tin_uk" ON "sales"."client" ("org_id", "tin");

--case bad: the check of validity comes after the build
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently if not exists invoice_due_ix on sales.invoice (org_id, due_date);
do $$ begin if exists (select 1 from pg_catalog.pg_index i where i.indexrelid = 'sales.invoice_due_ix'::regclass and not i.indisvalid) then raise warning 'invalid'; end if; end $$;

--case bad: a leftover of another index is dropped first
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-drop runInTransaction:false
drop index concurrently if exists sales.invoice_id_ix;
--changeset 0.2-sales-002-index runInTransaction:false
create index concurrently if not exists invoice_due_ix on sales.invoice (org_id, due_date);

--case good: leftover dropped, created without IF NOT EXISTS, asserted valid
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-drop-leftover runInTransaction:false
drop index concurrently if exists sales.invoice_due_ix;
--changeset 0.2-sales-002-index runInTransaction:false
create index concurrently invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-003-assert
do $$
begin
  if not (select i.indisvalid from pg_catalog.pg_index i where i.indexrelid = 'sales.invoice_due_ix'::regclass) then
    raise exception 'sales.invoice_due_ix is invalid';
  end if;
end
$$;

--case good: IF NOT EXISTS on an ordinary build leaves nothing half done
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-index
create index if not exists invoice_due_ix on sales.invoice (org_id, due_date);

--case good: the phrase stands in a string
--changeset 0.2-sales-001-notice
do $$ begin raise notice '%', 'never create index concurrently if not exists x on y (z)'; end $$;

--case good: other objects IF NOT EXISTS beside a concurrent build
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-column
alter table sales.invoice add column if not exists channel text;
--changeset 0.2-sales-002-index runInTransaction:false
create index concurrently invoice_channel_ix on sales.invoice (org_id, channel);
