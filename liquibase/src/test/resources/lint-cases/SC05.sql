--case bad: into public
--changeset 0.2-schema-001-extension
create extension pgcrypto with schema public;

--case bad: wherever the search path leads
--changeset 0.2-schema-001-extension
CREATE EXTENSION IF NOT EXISTS "citext";

--case bad: an untrusted language as an extension
--changeset 0.2-schema-001-python
create extension plpython3u with schema pg_catalog;

--case bad: a function in an untrusted language
--changeset 0.2-schema-001-python
create function sales.shell(command text) returns text language plpython3u as $$ import os; return os.popen(command).read() $$;

--case bad: moved to public
--given
create extension citext with schema extensions;
--changeset 0.2-schema-001-extension
alter extension citext set schema public;

--case bad: in a DO block
--changeset 0.2-schema-001-extension
do $$ begin create extension if not exists pg_trgm; end $$;

--case good: in its own schema
--changeset 0.2-schema-001-extension
create extension pgcrypto with schema extensions;
create extension if not exists pg_trgm schema "extensions";

--case good: trusted languages
--changeset 0.2-sales-001-function
create function sales.one() returns integer language sql immutable as $$ select 1 $$;
create function sales.two() returns integer language 'plpgsql' immutable as $$ begin return 2; end $$;

--case good: dropped, updated, moved out of public
--given
create extension citext with schema public;
--changeset 0.2-schema-001-extension
alter extension citext set schema extensions;
alter extension citext update;
drop extension citext;

--case good: the words in a comment
--changeset 0.2-schema-001-comment
comment on schema sales is 'create extension plpython3u; language plperlu';
