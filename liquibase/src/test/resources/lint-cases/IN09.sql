--case bad: a table run always
--changeset 0.2-sales-001-tag runAlways:true
create table if not exists sales.tag (id uuid not null, constraint tag_pk primary key (id));

--case bad: ALTER run on change
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note runOnChange:true
alter table sales.invoice add column if not exists note text;

--case bad: random ids
--given
create table sales.reason (id uuid not null, code text not null, constraint reason_pk primary key (id));
--changeset 0.2-sales-001-reasons
insert into sales.reason (id, code) select gen_random_uuid(), c from unnest(array['DAMAGE', 'SHORT']) as c where not exists (select 1 from sales.reason r where r.code = c);

--case bad: the time of the migration as data
--given
create table sales.reason (code text not null, valid_from timestamptz not null, constraint reason_pk primary key (code));
--changeset 0.2-sales-001-reasons
INSERT INTO sales.reason (code, valid_from) VALUES ('DAMAGE', CURRENT_TIMESTAMP) ON CONFLICT (code) DO NOTHING;

--case bad: today's date in an update, in a DO block
--given
create table sales.reason (code text not null, valid_from date, constraint reason_pk primary key (code));
--changeset 0.2-sales-001-reasons
do $$ begin update sales.reason set valid_from = current_date where code = 'DAMAGE'; end $$;

--case good: fixed values
--given
create table sales.reason (id uuid not null, code text not null, valid_from timestamptz not null, constraint reason_pk primary key (id));
--changeset 0.2-sales-001-reasons
insert into sales.reason (id, code, valid_from) values ('0198c0de-0000-7000-8000-000000000001', 'DAMAGE', timestamptz '2026-01-01 00:00:00+03') on conflict (id) do nothing;

--case good: now() as the default of a column, or of what the application does later
--changeset 0.2-sales-001-reason
create table sales.reason (code text not null, created_at timestamptz not null default now(), token uuid not null default gen_random_uuid(), constraint reason_pk primary key (code));
create function sales.stamp() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin new.created_at := now(); return new; end $$;

--case good: a replaced function or view may run on change
--changeset 0.2-sales-001-one runOnChange:true
create or replace function sales.one() returns integer language sql immutable as $$ select 1 $$;
create or replace view sales.nothing with (security_invoker = true) as select 1 as one;

--case good: said to be false
--changeset 0.2-sales-001-tag runAlways:false runOnChange:false
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));

--case good: the words stand in data
--given
create table sales.reason (code text not null, name text not null, constraint reason_pk primary key (code));
--changeset 0.2-sales-001-reasons
insert into sales.reason (code, name) values ('NOW', 'now() or random()') on conflict (code) do nothing;

--case bad: special strings that mean now
--given
create table sales.reason (code text not null, valid_from timestamptz not null, day date, constraint reason_pk primary key (code));
--changeset 0.2-sales-001-reasons
insert into sales.reason (code, valid_from, day) values ('DAMAGE', 'now'::timestamptz, date 'today') on conflict (code) do nothing;
