-- What PostgreSQL grants to everybody is taken back, in the database aksum, by a superuser, once:
--   create database aksum owner aksum_owner encoding 'UTF8' template template0;
-- and then this file while connected to it. Running it again changes nothing.
revoke all on database aksum from public;
grant connect on database aksum to aksum_migrator, aksum_app, aksum_readonly, aksum_auditor, aksum_backup;
revoke all on schema public from public;

-- Whatever the owner makes later belongs to nobody else until it is granted by name.
alter default privileges for role aksum_owner revoke all on tables from public;
alter default privileges for role aksum_owner revoke all on sequences from public;
alter default privileges for role aksum_owner revoke execute on functions from public;
alter default privileges for role aksum_owner revoke usage on types from public;
alter default privileges for role aksum_owner revoke all on schemas from public;
