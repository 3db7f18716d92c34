--case bad: neither
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));

--case bad: enabled, not forced
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table sales.tag enable row level security;

--case bad: forced, not enabled
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
ALTER TABLE ONLY "sales"."tag" FORCE ROW LEVEL SECURITY;

--case bad: on another table
--given
create table hr.tag (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table hr.tag enable row level security, force row level security;

--case bad: only in comments
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
-- alter table sales.tag enable row level security; alter table sales.tag force row level security;
comment on table sales.tag is 'alter table sales.tag force row level security';

--case bad: switched off again
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table sales.tag enable row level security, force row level security;
alter table sales.tag no force row level security;

--case good: both, in two statements
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table sales.tag enable row level security;
alter table sales.tag force row level security;

--case good: both, in one statement, in a later changeSet, by search path
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-002-rls
set local search_path = sales, pg_temp;
alter table tag force row level security, enable row level security;

--case good: in a DO block
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
do $$ begin execute format('alter table %I.%I enable row level security, force row level security', 'sales', 'tag'); end $$;

--case good: a global table
--changeset 0.2-catalogue-001-unit
create table catalogue.unit (code text not null, constraint unit_pk primary key (code));
comment on table catalogue.unit is 'global: units of measure are the same for everybody.';

--case good: renamed on the way
--changeset 0.2-sales-001-tag
create table sales.tag_new (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table sales.tag_new enable row level security, force row level security;
alter table sales.tag_new rename to tag;

--case good: a temporary table, a table dropped again
--changeset 0.2-sales-001-tag
create temporary table seen (id uuid);
create table sales.scratch (org_id uuid not null, id uuid not null);
drop table sales.scratch;

--case good: made in CREATE SCHEMA, protected afterwards
--changeset 0.2-crm-001-lead
create schema crm create table lead (org_id uuid not null, id uuid not null, constraint lead_pk primary key (org_id, id), constraint lead_org_fk foreign key (org_id) references identity.organisation (id));
alter table crm.lead enable row level security, force row level security;

--case bad: made in CREATE SCHEMA, unprotected
--changeset 0.2-crm-001-lead
create schema crm create table lead (org_id uuid not null, id uuid not null, constraint lead_pk primary key (org_id, id), constraint lead_org_fk foreign key (org_id) references identity.organisation (id));
