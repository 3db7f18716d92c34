--case bad: disabled
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
alter table sales.tag enable row level security, force row level security;
--changeset 0.2-sales-001-load
alter table sales.tag disable row level security;

--case bad: no longer forced, second action
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
alter table sales.tag enable row level security, force row level security;
--changeset 0.2-sales-001-load
ALTER TABLE IF EXISTS ONLY "sales"."tag" ADD COLUMN note text, NO FORCE ROW LEVEL SECURITY;

--case bad: a role that passes by all policies
--changeset 0.2-schema-001-role
alter role aksum_readonly with bypassrls;

--case bad: a new role of that kind, in a DO block
--changeset 0.2-schema-001-role
do $$ begin if not exists (select from pg_catalog.pg_roles where rolname = 'aksum_export') then create role aksum_export nologin bypassrls; end if; end $$;

--case bad: the only policy dropped
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
drop policy if exists tag_tenant on sales.tag;

--case bad: replaced by a weaker one
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
drop policy tag_tenant on sales.tag;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (true);

--case bad: a restrictive policy dropped opens what it had closed
--given
create table sales.tag (org_id uuid not null, id uuid not null, state text, constraint tag_pk primary key (org_id, id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
create policy tag_open on sales.tag as restrictive for delete using (state = 'DRAFT');
--changeset 0.2-sales-001-policy
drop policy tag_open on sales.tag;

--case bad: altered to see more
--given
create table sales.tag (org_id uuid not null, id uuid not null, shared boolean not null, constraint tag_pk primary key (org_id, id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
alter policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org()) or shared);

--case good: replaced in one transaction by the same under another name
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
alter table sales.tag enable row level security, force row level security;
create policy tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
drop policy tenant on sales.tag;

--case good: replaced by a stricter one
--given
create table sales.tag (org_id uuid not null, id uuid not null, deleted_at timestamptz, constraint tag_pk primary key (org_id, id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
drop policy tag_tenant on sales.tag;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org()) and deleted_at is null) with check (org_id = (select tenancy.current_org()));

--case good: enabled and forced
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
--changeset 0.2-sales-001-rls
alter table sales.tag enable row level security, force row level security;

--case good: an open policy closed
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
create policy tag_debug on sales.tag for select using (true);
--changeset 0.2-sales-001-policy
drop policy tag_debug on sales.tag;

--case good: only the name changes
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
create policy tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
alter policy tenant on sales.tag rename to tag_tenant;

--case good: the role loses the attribute
--changeset 0.2-schema-001-role
alter role aksum_readonly nobypassrls;

--case good: the rollback and the words
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
--changeset 0.2-sales-001-rls
-- never: alter table sales.tag disable row level security
alter table sales.tag enable row level security, force row level security;
comment on table sales.tag is 'drop policy tag_tenant on sales.tag; bypassrls';
--rollback alter table sales.tag no force row level security, disable row level security;

--case bad: the row-level security of a partition
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at)) partition by range (read_at);
create table logistics.reading_2026 partition of logistics.reading for values from ('2026-01-01') to ('2027-01-01');
alter table logistics.reading_2026 enable row level security, force row level security;
--changeset 0.2-logistics-001-load
do $$ begin execute format('alter table logistics.%I disable row level security', 'reading_' || '2026'); end $$;

--case bad: a policy widened to the public's rows by a second one
--given
create table sales.tag (org_id uuid not null, id uuid not null, shared boolean not null, constraint tag_pk primary key (org_id, id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
drop policy tag_tenant on sales.tag;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org()) or shared) with check (org_id = (select tenancy.current_org()));
