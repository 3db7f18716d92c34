--case bad: a role
--changeset 0.2-schema-001-role
create role aksum_reporter nologin;

--case bad: a user with a password
--changeset 0.2-schema-001-role
CREATE USER "reporter" WITH LOGIN PASSWORD 'secret' VALID UNTIL '2027-01-01';

--case bad: a superuser
--changeset 0.2-schema-001-role
alter role aksum_readonly superuser;

--case bad: a password altered
--changeset 0.2-schema-001-role
alter user aksum_app with encrypted password 'SCRAM-SHA-256$4096:c2FsdA==$U3RvcmVk:U2VydmVy';

--case bad: a setting of a role
--changeset 0.2-schema-001-role
alter role aksum_app in database postgres set search_path = sales;

--case bad: a group
--changeset 0.2-schema-001-role
create group reporters role aksum_readonly;

--case bad: in a DO block that asks first
--changeset 0.2-schema-001-role
do $$ begin if not exists (select 1 from pg_catalog.pg_roles where rolname = 'aksum_export') then create role aksum_export; end if; end $$;

--case bad: behind EXECUTE
--changeset 0.2-schema-001-role
do $$ begin execute format('alter role %I with password %L', 'aksum_app', 'secret'); end $$;

--case good: grants to roles that exist
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-grant
grant select on sales.invoice to aksum_readonly;
alter table sales.invoice owner to aksum_owner;

--case good: a table called role, a column called password_hash
--changeset 0.2-identity-001-role
create table identity.role (org_id uuid not null, id uuid not null, password_hash text, superuser boolean, constraint role_pk primary key (org_id, id));
alter table identity.role add column password text;

--case good: default privileges of a role, a policy for a role
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-privileges
alter default privileges for role aksum_owner in schema sales revoke execute on functions from public;
create policy invoice_tenant on sales.invoice to aksum_app using (org_id = (select tenancy.current_org()));

--case good: a user mapping is no user
--changeset 0.2-schema-001-mapping
create foreign data wrapper nothing;
create server elsewhere foreign data wrapper nothing;
create user mapping for aksum_app server elsewhere;

--case good: the words in a string
--changeset 0.2-schema-001-comment
comment on schema sales is 'create role x password ''y'' superuser';
set local role aksum_owner;
reset role;
