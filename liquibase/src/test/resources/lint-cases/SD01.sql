--case bad: values
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
insert into catalogue.currency (code, name) values ('ETB', 'Ethiopian Birr');

--case bad: from a query
--given
create table sales.setting (org_id uuid not null, key text not null, value text, constraint setting_pk primary key (org_id, key));
--changeset 0.2-sales-001-settings
INSERT INTO "sales"."setting" (org_id, key, value) SELECT o.id, 'rounding', '2' FROM identity.organisation AS o WHERE o.active;

--case bad: the words stand in the data
--given
create table sales.note (id uuid not null, body text, constraint note_pk primary key (id));
--changeset 0.2-sales-001-notes
insert into sales.note (id, body) values ('0198c0de-0000-7000-8000-000000000001', 'on conflict do nothing; where not exists'); -- on conflict do nothing

--case bad: one of two
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-currencies
insert into catalogue.currency (code, name) values ('ETB', 'Ethiopian Birr') on conflict (code) do nothing;
insert into catalogue.currency (code, name) values ('KES', 'Kenyan Shilling');

--case bad: in a WITH, in a DO block
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
do $$ declare n bigint; begin with made as (insert into catalogue.currency (code, name) values ('ETB', 'Ethiopian Birr') returning code) select count(*) into n from made; end $$;

--case bad: EXISTS asks for something else
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
insert into catalogue.currency (code, name) select 'ETB', 'Ethiopian Birr' where exists (select 1 from identity.organisation);

--case good: on conflict
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
insert into catalogue.currency as c (code, name) values ('ETB', 'Ethiopian Birr') on conflict on constraint currency_pk do nothing;

--case good: where not exists
--given
create table sales.setting (org_id uuid not null, key text not null, value text, constraint setting_pk primary key (org_id, key));
--changeset 0.2-sales-001-settings
insert into sales.setting (org_id, key, value)
select o.id, 'rounding', '2' from identity.organisation o
where not exists (select 1 from sales.setting s where s.org_id = o.id and s.key = 'rounding');

--case good: merge
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
merge into catalogue.currency c using (values ('ETB', 'Ethiopian Birr')) as v (code, name) on c.code = v.code
when not matched then insert (code, name) values (v.code, v.name);

--case good: asked for in the block
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
do $$
begin
  if not exists (select 1 from catalogue.currency where code = 'ETB') then
    insert into catalogue.currency (code, name) values ('ETB', 'Ethiopian Birr');
  end if;
end
$$;

--case good: what a function or trigger inserts later is no seed
--given
create table sales.visit (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-function
create function sales.note_visit(org uuid, visit uuid) returns void language sql set search_path = pg_catalog, pg_temp as $$ insert into sales.visit (org_id, id) values (org, visit) $$;
grant insert on sales.visit to aksum_app;
create policy visit_insert on sales.visit for insert with check (org_id = (select tenancy.current_org()));

--case good: temporary rows
--changeset 0.2-sales-001-clean
create temporary table seen (id uuid) on commit drop;
insert into seen (id) select id from identity.organisation;

--case bad: VALUES with a sub-query that asks for the row's own table, but not whether it is there
--given
create table catalogue.unit (code text not null, place integer, constraint unit_pk primary key (code));
--changeset 0.2-catalogue-001-unit
insert into catalogue.unit (code, place) values ('BOX', (select coalesce(max(place), 0) + 1 from catalogue.unit));
