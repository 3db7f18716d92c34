--case bad: timestamp
--changeset 0.2-sales-001-visit
create table sales.visit (id uuid primary key, made_at timestamp not null);

--case bad: spelled out, with precision, quoted
--changeset 0.2-sales-001-visit
CREATE TABLE sales.visit (id uuid PRIMARY KEY, "made_at" TIMESTAMP(3) WITHOUT TIME ZONE, "left_at" "timestamp");

--case bad: timetz
--changeset 0.2-sales-001-visit
create table sales.visit (id uuid primary key, opens time with time zone, closes timetz);

--case bad: added, among others
--given
create table sales.visit (id uuid primary key);
--changeset 0.2-sales-001-visit
alter table sales.visit add column note text, add column made_at timestamp default now();

--case bad: changed to it, as an array
--given
create table sales.visit (id uuid primary key, stops timestamptz[]);
--changeset 0.2-sales-001-visit
alter table sales.visit alter column stops type timestamp[] using stops::timestamp[];

--case bad: qualified, in a DO block
--given
create table sales.visit (id uuid primary key);
--changeset 0.2-sales-001-visit
do $$ begin alter table sales.visit add column made_at pg_catalog.timestamp; end $$;

--case good: timestamptz in all its spellings
--changeset 0.2-sales-001-visit
create table sales.visit (id uuid primary key, a timestamptz not null default now(), b timestamp with time zone, c TIMESTAMP (3) WITH TIME ZONE, d pg_catalog.timestamptz, e timestamptz[]);

--case good: date, time of day, interval, ranges
--changeset 0.2-sales-001-visit
create table sales.visit (id uuid primary key, day date not null, opens time, closes time without time zone, lasts interval, span tstzrange);

--case good: a column called timestamp
--changeset 0.2-sales-001-visit
create table sales.visit (id uuid primary key, "timestamp" timestamptz, note text default 'timestamp without time zone');

--case good: casts, functions and views
--given
create table sales.visit (id uuid primary key, made_at timestamptz);
--changeset 0.2-sales-001-view
create view sales.visit_day with (security_invoker = true) as select id, (made_at at time zone 'Africa/Addis_Ababa')::date as day, made_at::timestamp::date as utc_day from sales.visit;
create function sales.local_time(at timestamptz) returns timestamp language sql stable as $$ select at at time zone 'Africa/Addis_Ababa' $$;

--case good: an old column keeps its type
--given
create table sales.visit (id uuid primary key, made_at timestamp);
--changeset 0.2-sales-001-visit
alter table sales.visit alter column made_at set not null;

--case bad: a table of a query's casts is typed by hand
--changeset 0.2-sales-001-visit
create table if not exists visit (id bigint generated always as identity primary key, made_at timestamp(6) without time zone default now());
