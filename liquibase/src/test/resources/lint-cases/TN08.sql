--case bad: the function is called for each row
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = tenancy.current_org()) with check (org_id = tenancy.current_org());

--case bad: only the check calls it for each row
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
CREATE POLICY tag_tenant ON "sales"."tag" USING ("org_id" = (SELECT tenancy.current_org())) WITH CHECK ("org_id" = "tenancy"."current_org"());

--case bad: the setting is read for each row
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = nullif(current_setting('app.org', true), '')::uuid);

--case bad: no index starts with org_id
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, name text not null, constraint tag_pk primary key (id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
create index tag_name_ix on sales.tag (name, org_id);
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case bad: a partial index serves some queries only
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, used boolean not null, constraint tag_pk primary key (id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
create index tag_org_ix on sales.tag (org_id) where used;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case bad: altered, in a DO block
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
do $$ begin alter policy tag_tenant on sales.tag using (tenancy.current_org() = org_id); end $$;

--case bad: the user's function for each row beside the wrapped one
--given
create table sales.tag (org_id uuid not null, id uuid not null, owner_id uuid, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org()) and (owner_id is null or owner_id = tenancy.current_user_id()));

--case good: wrapped, and the primary key starts with org_id
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case good: wrapped with an alias, a cast and line breaks
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (
  (select tenancy.current_org() as org) = org_id
  and (select nullif(current_setting('app.tenant', true), '')) is not null);

--case good: an index of its own, in a later changeSet
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-002-index
create index tag_org_ix on sales.tag (org_id, id);

--case good: a unique constraint starts with org_id
--changeset 0.2-sales-001-setting
create table sales.setting (id uuid not null, org_id uuid not null, constraint setting_pk primary key (id), constraint setting_org_uk unique (org_id), constraint setting_org_fk foreign key (org_id) references identity.organisation (id));
create policy setting_tenant on sales.setting using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case good: outside a policy the function is called as one likes
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-view
create view sales.my_tag with (security_invoker = true) as select id from sales.tag where org_id = tenancy.current_org();
