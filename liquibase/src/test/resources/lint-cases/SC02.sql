--case bad: no search path
--changeset 0.2-sales-001-function
create function sales.count_all() returns bigint language sql stable security definer as $$ select count(*) from identity.organisation $$;

--case bad: without pg_temp at its end
--changeset 0.2-sales-001-function
CREATE OR REPLACE FUNCTION sales.count_all() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, sales AS $$ select count(*) from identity.organisation $$;

--case bad: pg_temp first
--changeset 0.2-sales-001-function
create function sales.count_all() returns bigint set search_path to pg_temp, pg_catalog language sql external security definer as $$ select count(*) from identity.organisation $$;

--case bad: empty, so that temporary tables come first
--changeset 0.2-sales-001-function
create function sales.count_all() returns bigint language sql security definer set search_path = '' as $$ select count(*) from identity.organisation $$;

--case bad: one string is one schema's name
--changeset 0.2-sales-001-function
create function sales.count_all() returns bigint language sql security definer set search_path = 'pg_catalog, pg_temp' as $$ select pg_catalog.count(*) from identity.organisation $$;

--case bad: a procedure
--changeset 0.2-sales-001-procedure
create procedure sales.clean() language plpgsql security definer as $$ begin null; end $$;

--case bad: made definer afterwards
--given
create function sales.count_all() returns bigint language sql stable as $$ select count(*) from identity.organisation $$;
--changeset 0.2-sales-001-function
alter function sales.count_all() security definer;

--case bad: the search path is taken away
--given
create function sales.count_all() returns bigint language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select count(*) from identity.organisation $$;
--changeset 0.2-sales-001-function
alter function sales.count_all() reset search_path;

--case bad: of whoever creates it
--changeset 0.2-sales-001-function
create function sales.count_all() returns bigint language sql security definer set search_path from current as $$ select count(*) from identity.organisation $$;

--case bad: another setting is set
--changeset 0.2-sales-001-function
do $do$ begin
  create function sales.count_all() returns bigint language sql security definer set statement_timeout = '5s' as $$ select count(*) from identity.organisation $$;
end $do$;

--case good: ends in pg_temp
--changeset 0.2-sales-001-function
create function sales.count_all() returns bigint language sql stable security definer set search_path = pg_catalog, sales, pg_temp as $$ select count(*) from identity.organisation $$;

--case good: TO, quoted names, another order of the clauses
--changeset 0.2-sales-001-function
CREATE FUNCTION sales.count_all() RETURNS bigint SET search_path TO "pg_catalog", 'sales', pg_temp AS 'select count(*) from identity.organisation' SECURITY DEFINER LANGUAGE sql;

--case good: set in the same changeSet
--changeset 0.2-sales-001-function
create function sales.count_all() returns bigint language sql stable security definer as $$ select count(*) from identity.organisation $$;
alter function sales.count_all() set search_path = pg_catalog, pg_temp;

--case good: runs as its caller
--changeset 0.2-sales-001-function
create function sales.one() returns integer language sql immutable as $$ select 1 $$;
create function sales.two() returns integer language sql immutable security invoker as $$ select 2 $$;

--case good: the words in a body, a comment, a string
--changeset 0.2-sales-001-function
create function sales.hint() returns text language sql immutable as $$ select 'create function x() security definer' $$; -- security definer
comment on function sales.hint() is 'Not security definer.';

--case good: back to the caller's rights
--given
create function sales.count_all() returns bigint language sql stable security definer as $$ select count(*) from identity.organisation $$;
--changeset 0.2-sales-001-function
alter function sales.count_all() security invoker;

--case bad: replaced, and the path is gone
--given
create function sales.count_all() returns bigint language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select count(*) from identity.organisation $$;
--changeset 0.2-sales-001-function
create or replace function sales.count_all() returns bigint language sql stable security definer begin atomic select count(*) from identity.organisation; end;

--case bad: a path without pg_temp, set afterwards
--given
create function sales.count_all() returns bigint language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select count(*) from identity.organisation $$;
--changeset 0.2-sales-001-function
alter routine sales.count_all() set search_path = pg_catalog, sales;

--case good: each schema a string of its own
--changeset 0.2-sales-001-function
create function sales.count_all() returns bigint language sql security definer set search_path to 'pg_catalog', "sales",'pg_temp' begin atomic select count(*) from identity.organisation; end;

--case good: a trigger function of the caller
--changeset 0.2-sales-001-trigger
create function sales.stamp() returns trigger language plpgsql security invoker as $$ begin /* security definer */ return new; end $$;
