--case bad: to everybody
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-grant
grant select on sales.invoice to public;

--case bad: all verbs
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-grant
GRANT ALL PRIVILEGES ON TABLE "sales"."invoice" TO aksum_app;

--case bad: all verbs of one column, to the second of two roles
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-grant
grant all (note) on sales.invoice to aksum_readonly, aksum_app;

--case bad: may be handed on
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-grant
grant select on sales.invoice to aksum_app with grant option;

--case bad: a schema, a function, a type to everybody
--changeset 0.2-sales-001-function
create function sales.one() returns integer language sql immutable as $$ select 1 $$;
grant execute on function sales.one() to PUBLIC;

--case bad: the future belongs to everybody
--changeset 0.2-schema-001-defaults
alter default privileges in schema sales grant select on tables to public;

--case bad: in a loop
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-grant
do $$ declare t text; begin foreach t in array array['invoice'] loop execute format('grant all on sales.%I to aksum_app', t); end loop; end $$;

--case good: named role, named verbs
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-grant
grant select, insert, update (note) on sales.invoice to aksum_app;
grant usage on schema sales to aksum_app, aksum_readonly;

--case good: taken away from everybody
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-revoke
revoke all on sales.invoice from public;
revoke all privileges on schema sales from public;
alter default privileges revoke execute on functions from public;
revoke grant option for select on sales.invoice from aksum_app;

--case good: a role whose name only begins like it
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-grant
grant select on sales.invoice to "reporting_reader"; -- not to public

--case good: a schema called public, a policy to public
--given
create table public.stamp (id uuid not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-grant
grant select on public.stamp to aksum_readonly;
create policy invoice_tenant on sales.invoice to public using (org_id = (select tenancy.current_org()));

--case good: the backup reads what will be made
--changeset 0.2-schema-001-defaults
alter default privileges in schema sales grant select on tables to aksum_backup;

--case bad: public in quotes is PUBLIC
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-grant
grant select on sales.invoice to "public";

--case good: one verb on all tables of a schema
--changeset 0.2-sales-001-grant
grant select on all tables in schema sales to aksum_readonly;
