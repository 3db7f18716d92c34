--case bad: overwrites whatever is there
--given
create table catalogue.unit (code text not null, name text not null, origin text not null default 'system', version integer not null default 1, constraint unit_pk primary key (code));
--changeset 0.2-catalogue-001-units
insert into catalogue.unit (code, name) values ('PACK', 'Pack') on conflict (code) do update set name = excluded.name;

--case bad: a condition, but not on origin or version
--given
create table catalogue.unit (code text not null, name text not null, origin text not null default 'system', version integer not null default 1, constraint unit_pk primary key (code));
--changeset 0.2-catalogue-001-units
INSERT INTO catalogue.unit AS u (code, name) VALUES ('PACK', 'Pack') ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name WHERE u.name IS DISTINCT FROM EXCLUDED.name;

--case bad: the condition picks the index, not the row
--given
create table catalogue.unit (id uuid not null, code text not null, name text not null, origin text not null default 'system', constraint unit_pk primary key (id));
create unique index unit_code_uk on catalogue.unit (code) where origin = 'system';
--changeset 0.2-catalogue-001-units
insert into catalogue.unit (id, code, name) values ('0198c0de-0000-7000-8000-000000000001', 'PACK', 'Pack') on conflict (code) where origin = 'system' do update set name = excluded.name;

--case bad: merge
--given
create table catalogue.unit (code text not null, name text not null, origin text not null default 'system', constraint unit_pk primary key (code));
--changeset 0.2-catalogue-001-units
merge into catalogue.unit u using (values ('PACK', 'Pack')) as v (code, name) on u.code = v.code
when matched then update set name = v.name
when not matched then insert (code, name) values (v.code, v.name);

--case bad: origin is set, not asked for; in a DO block
--given
create table catalogue.unit (code text not null, name text not null, origin text not null default 'system', constraint unit_pk primary key (code));
--changeset 0.2-catalogue-001-units
do $$ begin insert into catalogue.unit (code, name) values ('PACK', 'Pack') on conflict (code) do update set name = excluded.name, origin = 'system'; end $$;

--case good: only rows of the system, only newer
--given
create table catalogue.unit (code text not null, name text not null, origin text not null default 'system', version integer not null default 1, constraint unit_pk primary key (code));
--changeset 0.2-catalogue-001-units
insert into catalogue.unit as u (code, name, origin, version) values ('PACK', 'Pack', 'system', 2)
on conflict (code) do update set name = excluded.name, version = excluded.version where u.origin = 'system' and u.version < excluded.version;

--case good: only by version, quoted
--given
create table catalogue.unit (code text not null, name text not null, seed_version integer not null default 1, constraint unit_pk primary key (code));
--changeset 0.2-catalogue-001-units
insert into catalogue.unit (code, name, seed_version) values ('PACK', 'Pack', 2)
on conflict (code) do update set name = excluded.name, "seed_version" = excluded.seed_version where "unit"."seed_version" < excluded.seed_version;

--case good: nothing is overwritten
--given
create table catalogue.unit (code text not null, name text not null, constraint unit_pk primary key (code));
--changeset 0.2-catalogue-001-units
insert into catalogue.unit (code, name) values ('PACK', 'Pack; on conflict do update') on conflict do nothing;

--case good: a function of the application counts up
--given
create table procurement.document_series (org_id uuid not null, kind text not null, last_number bigint not null, constraint document_series_pk primary key (org_id, kind));
--changeset 0.2-procurement-001-function
create function procurement.next_number(org uuid, wanted text) returns bigint language sql set search_path = pg_catalog, pg_temp as $$
  insert into procurement.document_series as s (org_id, kind, last_number) values (org, wanted, 1)
  on conflict (org_id, kind) do update set last_number = s.last_number + 1 returning last_number
$$;

--case good: merge with the guard
--given
create table catalogue.unit (code text not null, name text not null, origin text not null default 'system', constraint unit_pk primary key (code));
--changeset 0.2-catalogue-001-units
merge into catalogue.unit u using (values ('PACK', 'Pack')) as v (code, name) on u.code = v.code
when matched and u.origin = 'system' then update set name = v.name
when not matched then insert (code, name) values (v.code, v.name);

--case good: the alias of the table is guarded by its origin, several conditions
--given
create table catalogue.unit (code text not null, name text not null, origin text not null default 'system', version integer not null default 1, constraint unit_pk primary key (code));
--changeset 0.2-catalogue-001-units
insert into catalogue.unit as old (code, name) values ('PACK', 'Pack') on conflict (code) do update set name = excluded.name where (old.name is distinct from excluded.name) and old.origin = 'system';
