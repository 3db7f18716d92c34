--case bad: a view shows the column whose type changes [refused]
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50));
create view sales.client_name with (security_invoker = true) as select id, name from sales.client;
--changeset 0.2-sales-001-name
alter table sales.client alter column name type text;

--case bad: the column is only in the condition [refused]
--given
create table sales.invoice (org_id uuid not null, id uuid not null, paid_at timestamptz);
create view sales.open_invoice with (security_invoker = true) as select i.id from sales.invoice i where i.paid_at is null;
--changeset 0.2-sales-001-paid
ALTER TABLE "sales"."invoice" DROP "paid_at";

--case bad: a materialised view [refused]
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(12,2));
create materialized view sales.turnover as select org_id, sum(total) as total from sales.invoice group by org_id;
--changeset 0.2-sales-001-total
alter table sales.invoice alter column total type numeric(19,2);

--case bad: a function names it in its body, which nobody checks
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
create function sales.remark_of(wanted uuid) returns text language sql stable set search_path = pg_catalog, pg_temp as $$ select i.remark from sales.invoice i where i.id = wanted $$;
--changeset 0.2-sales-001-rename
alter table sales.invoice rename column remark to note;

--case bad: PL/pgSQL, the column dropped
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
create function sales.clear(wanted uuid) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$ begin update sales.invoice set remark = null where id = wanted; end $$;
--changeset 0.2-sales-001-drop
alter table sales.invoice drop column remark;

--case bad: a view over a view over the column [refused]
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50));
create view sales.client_name with (security_invoker = true) as select id, name from sales.client;
create view sales.client_upper with (security_invoker = true) as select upper(name) as name from sales.client_name;
--changeset 0.2-sales-001-name
do $$ begin execute 'alter table sales.client alter column name type varchar(80)'; end $$;

--case good: dropped, altered, made again in one changeSet
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50));
create view sales.client_name with (security_invoker = true) as select id, name from sales.client;
--changeset 0.2-sales-001-name
drop view sales.client_name;
alter table sales.client alter column name type text;
create view sales.client_name with (security_invoker = true) as select id, name from sales.client;

--case good: a function made again in the same changeSet
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
create function sales.remark_of(wanted uuid) returns text language sql stable set search_path = pg_catalog, pg_temp as $$ select i.remark from sales.invoice i where i.id = wanted $$;
--changeset 0.2-sales-001-rename
alter table sales.invoice rename column remark to note;
create or replace function sales.remark_of(wanted uuid) returns text language sql stable set search_path = pg_catalog, pg_temp as $$ select i.note from sales.invoice i where i.id = wanted $$;

--case good: the view does not use the column
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50), city varchar(50));
create view sales.client_name with (security_invoker = true) as select id, name from sales.client;
--changeset 0.2-sales-001-city
alter table sales.client alter column city type text;

--case good: a new column, a default, NOT NULL
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50));
create view sales.client_name with (security_invoker = true) as select id, name from sales.client;
--changeset 0.2-sales-001-client
alter table sales.client add column city text, alter column name set default '', alter column name set statistics 200;

--case good: the column of that name belongs to another table
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50));
create table sales.supplier (org_id uuid not null, id uuid not null, name varchar(50));
create view sales.client_name with (security_invoker = true) as select id, name from sales.client;
--changeset 0.2-sales-001-name
alter table sales.supplier alter column name type text;

--case good: nothing depends on it
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50));
--changeset 0.2-sales-001-name
alter table sales.client alter column name type text;

--case bad: a trigger function reads NEW.column
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
create function sales.trim_remark() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin new.remark := btrim(new.remark); return new; end $$;
create trigger invoice_trim before insert or update on sales.invoice for each row execute function sales.trim_remark();
--changeset 0.2-sales-001-rename
alter table sales.invoice rename column remark to note;

--case good: a function with a variable of that name
--given
create table sales.invoice (org_id uuid not null, id uuid not null, remark text);
create function sales.greet() returns text language plpgsql set search_path = pg_catalog, pg_temp as $$ declare remark text := 'Selam'; begin return remark; end $$;
--changeset 0.2-sales-001-drop
alter table sales.invoice drop column remark;
