--case bad: an inline primary key
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid primary key, name text not null);

--case bad: an unnamed check
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, name text not null check (name <> ''), constraint tag_pk primary key (id));

--case bad: unnamed at the end of the table
--changeset 0.2-sales-001-tag
CREATE TABLE sales.tag (id uuid NOT NULL, name text NOT NULL, CONSTRAINT tag_pk PRIMARY KEY (id), UNIQUE (name));

--case bad: an inline reference
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, org_id uuid not null references identity.organisation (id), constraint tag_pk primary key (id));

--case bad: added without a name
--given
create table sales.tag (id uuid not null, name text not null, constraint tag_pk primary key (id));
--changeset 0.2-sales-001-tag
alter table sales.tag add unique (name);

--case bad: with a new column
--given
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--changeset 0.2-sales-001-tag
alter table sales.tag add column code text unique;

--case bad: NOT NULL has a name, the check beside it has none
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, code text constraint tag_code_nn not null check (code ~ '^[a-z]+$'), constraint tag_pk primary key (id));

--case good: all named
--changeset 0.2-sales-001-tag
create table sales.tag (
  id uuid constraint tag_pk primary key,
  org_id uuid not null constraint tag_org_fk references identity.organisation (id),
  name text not null constraint tag_name_uk unique constraint tag_name_ck check (name <> ''),
  valid daterange,
  constraint "tag_valid_ex" exclude using gist (valid with &&)
);

--case good: NOT NULL, NULL, DEFAULT and generated columns need no name
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null default gen_random_uuid(), a integer null, b integer generated always as (a + 1) stored, n bigint generated always as identity, constraint tag_pk primary key (id));

--case good: named, added to an old table
--given
create table sales.tag (id uuid not null, name text not null);
--changeset 0.2-sales-001-tag
alter table sales.tag add constraint tag_name_uk unique (name), add constraint tag_name_ck check (length(name) < 80) not valid;

--case good: a temporary table
--changeset 0.2-sales-001-clean
create temporary table seen (id uuid primary key) on commit drop;

--case good: the check of a policy, a check in a string
--given
create table sales.tag (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
comment on table sales.tag is 'unique (name), check (name <> '''')';
