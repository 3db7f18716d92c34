-- The roles of Aksum ERP. Run once by a superuser, in any database of the cluster; running it again changes nothing.
-- Passwords are set apart from this file (\password aksum_migrator, \password aksum_app), so that they are in no script.
do $$
declare
  name text;
begin
  foreach name in array array['aksum_owner', 'aksum_readonly', 'aksum_auditor', 'aksum_backup'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = name) then
      execute format('create role %I nologin', name);
    end if;
  end loop;
  foreach name in array array['aksum_migrator', 'aksum_app'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = name) then
      execute format('create role %I login', name);
    end if;
  end loop;
end
$$;

alter role aksum_owner    nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role aksum_migrator login   nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit;
alter role aksum_app      login   nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role aksum_readonly nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role aksum_auditor  nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
-- A dump must be whole: the backup role reads every organisation, and nobody logs in as it.
alter role aksum_backup   nologin nosuperuser nocreatedb nocreaterole noreplication bypassrls;

-- The migrator has none of the owner's rights until it says SET ROLE aksum_owner.
grant aksum_owner to aksum_migrator;

-- A request that runs away gives its locks and its connection back.
alter role aksum_app set statement_timeout = '60s';
alter role aksum_app set lock_timeout = '10s';
alter role aksum_app set idle_in_transaction_session_timeout = '5min';

comment on role aksum_owner    is 'Aksum ERP: owns every schema and table; nobody logs in as it';
comment on role aksum_migrator is 'Aksum ERP: changes the schema by SET ROLE aksum_owner, while migrating only';
comment on role aksum_app      is 'Aksum ERP: the running application, subject to row-level security';
comment on role aksum_readonly is 'Aksum ERP: reads what is fit for reports';
comment on role aksum_auditor  is 'Aksum ERP: reads the audit trail';
comment on role aksum_backup   is 'Aksum ERP: reads everything, for backups only';
