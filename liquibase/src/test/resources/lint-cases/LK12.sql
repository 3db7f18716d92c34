--case bad: a random uuid for each row
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-public-id
alter table sales.invoice add column public_id uuid not null default gen_random_uuid();

--case bad: qualified, cast and in capitals
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-lottery
ALTER TABLE sales.invoice ADD COLUMN lot integer DEFAULT (PG_CATALOG.RANDOM() * 1000)::integer;

--case bad: clock_timestamp looks like now
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-written
alter table sales.invoice add column written_at timestamptz default clock_timestamp();

--case bad: timeofday inside a harmless call
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-written
alter table sales.invoice add column written text default lower(coalesce(null, timeofday()));

--case bad: nextval of an own sequence
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create sequence sales.invoice_no;
--changeset 0.2-sales-001-no
alter table sales.invoice add column no bigint default nextval('sales.invoice_no'::regclass);

--case bad: an own function is volatile unless it says otherwise
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create function sales.house_bank() returns text language sql as $$ select 'CBE' $$;
--changeset 0.2-sales-001-bank
alter table sales.invoice add column bank text default sales.house_bank();

--case bad: a function nobody knows
--changeset 0.2-sales-001-ulid
alter table sales.invoice add column ulid text default extensions.gen_ulid();

--case bad: the second action, after a harmless one, in a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-ids
do $$
begin
  execute 'alter table sales.invoice add column at timestamptz default now(), add column public_id uuid default gen_random_uuid()';
end
$$;

--case good: now() is stored once
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-created
alter table sales.invoice add column created_at timestamptz not null default now(), add column day date default current_date, add column at time default localtime, add column who text default current_user;

--case good: constants, casts, arithmetic, arrays
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-constants
alter table sales.invoice
  add column copies integer default 2 + 2 * -1,
  add column tags text[] not null default '{}'::text[],
  add column attrs jsonb default '{"a": "gen_random_uuid()"}'::jsonb,
  add column rate numeric(9,6) default round(1.2345678, 6),
  add column pause interval default interval '1 day',
  add column kind text default upper('standard') || '-1';

--case good: transaction and statement time, qualified
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-times
alter table sales.invoice add column a timestamptz default pg_catalog.transaction_timestamp(), add column b timestamptz default statement_timestamp() + interval '30 days';

--case good: the default comes after the column
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-public-id
alter table sales.invoice add column public_id uuid;
alter table sales.invoice alter column public_id set default gen_random_uuid();

--case good: in CREATE TABLE, and on a table of the release
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null default gen_random_uuid());
alter table sales.refund add column token text default gen_random_uuid()::text;

--case good: an own function that is STABLE
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create function sales.house_currency() returns text language sql stable as $$ select 'ETB' $$;
--changeset 0.2-sales-001-currency
alter table sales.invoice add column currency text not null default sales.house_currency();

--case good: what is stable, whatever it looks like
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-stable
alter table sales.invoice
  add column a timestamp default (now() at time zone 'utc'),
  add column b timestamptz default date_trunc('day', now()),
  add column c text default to_char(current_timestamp, 'YYYY'),
  add column d jsonb default jsonb_build_object('at', now()),
  add column e interval default make_interval(days => 3),
  add column f text default current_setting('app.channel', true),
  add column g timestamptz default 'now'::timestamptz,
  add column h bytea default sha256('x'::bytea);

--case bad: a volatile call deep inside
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-volatile
alter table sales.invoice add column a numeric[] default array[1, case when true then random() else 2 end];

--case bad: currval and lastval are volatile
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create sequence sales.no;
select nextval('sales.no');
--changeset 0.2-sales-001-volatile
alter table sales.invoice add column a bigint default currval('sales.no');

--case bad: a function of one's own, named like a type or like now()
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create function sales.uuid() returns text language sql as 'select gen_random_uuid()::text';
create function sales.now(minutes integer) returns timestamptz language sql as 'select clock_timestamp()';
--changeset 0.2-sales-001-volatile
set local search_path = sales, pg_catalog;
alter table sales.invoice add column token text default uuid(), add column seen_at timestamptz default now(5);

--case good: functions of PostgreSQL that need no arguments
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-steady
alter table sales.invoice
  add column made_at timestamptz default statement_timestamp(),
  add column database text default current_database(),
  add column extra jsonb default jsonb_build_object(),
  add column made_by text default current_user,
  add column rounded timestamptz default current_timestamp(0);
