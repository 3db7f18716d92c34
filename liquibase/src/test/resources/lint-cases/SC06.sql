--case bad: a name put together
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-function
create function sales.count_of(name text) returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare n bigint;
begin
  execute 'select count(*) from sales.' || name into n;
  return n;
end
$$;

--case bad: put together in a variable first
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-function
create function sales.clean(name text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare command text;
begin
  command := 'delete from sales.invoice where id = ''' || name || '''';
  execute command;
end
$$;

--case bad: format with %s
--changeset 0.2-sales-001-function
create function sales.count_of(name text) returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare n bigint;
begin
  execute format('select count(*) from sales.%s', name) into n;
  return n;
end
$$;

--case bad: concat, in RETURN QUERY
--changeset 0.2-sales-001-function
create function sales.ids(name text) returns setof uuid language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  return query execute concat('select id from sales.', name);
end
$$;

--case bad: in a loop over a query
--changeset 0.2-sales-001-function
create function sales.walk(condition text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare r record;
begin
  for r in execute 'select id from sales.invoice where ' || condition loop
    raise notice '%', r.id;
  end loop;
end
$$;

--case bad: in a DO block, with a cursor
--changeset 0.2-sales-001-block
do $$
declare c refcursor; name text := current_setting('app.table', true);
begin
  if name is not null then
    open c for execute 'select 1 from ' || name;
  end if;
end
$$;

--case good: identifiers and literals quoted by format
--changeset 0.2-sales-001-function
create function sales.count_of(name text, note text) returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare n bigint;
begin
  execute format('select count(*) from sales.%I where note = %L', name, note) into n;
  return n;
end
$$;

--case good: values by USING
--changeset 0.2-sales-001-function
create function sales.count_of(org uuid) returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare n bigint;
begin
  execute 'select count(*) from sales.invoice where org_id = $1' into n using org;
  return n;
end
$$;

--case good: only constants are joined
--changeset 0.2-sales-001-block
do $$
begin
  execute 'select 1 '
    || 'where false '
    || 'and true';
end
$$;

--case good: quoted before they are joined
--changeset 0.2-sales-001-function
create function sales.count_of(name text, note text) returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare n bigint;
begin
  execute 'select count(*) from sales.' || quote_ident(name) || ' where note = ' || quote_nullable(note) into n;
  return n;
end
$$;

--case good: joined, but not executed
--given
create table sales.client (org_id uuid not null, id uuid not null, name text);
--changeset 0.2-sales-001-function
create function sales.greeting(name text) returns text language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise notice '%', 'execute ' || name;
  return 'Selam, ' || name;
end
$$;
create trigger client_kept before delete on sales.client for each row execute function audit.refuse_change();

--case good: grown from constants, values by USING
--changeset 0.2-sales-001-function
create function sales.find(org uuid, open_only boolean) returns setof uuid language plpgsql set search_path = pg_catalog, pg_temp as $$
declare command text := 'select id from sales.invoice where org_id = $1';
begin
  if open_only then
    command := command || ' and paid_at is null';
  end if;
  return query execute command using org;
end
$$;

--case bad: quoted and unquoted in one text
--changeset 0.2-sales-001-function
create function sales.find(name text, condition text) returns setof uuid language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format('select id from sales.%I where ', name) || condition;
end
$$;
