--case bad: no policy
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table sales.tag enable row level security, force row level security;

--case bad: USING (true)
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_read on sales.tag for select using (true);

--case bad: always true in other words
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
CREATE POLICY tag_all ON "sales"."tag" AS PERMISSIVE FOR ALL TO PUBLIC USING (((1 = 1))) WITH CHECK (org_id = (SELECT tenancy.current_org()));

--case bad: the tenant's rows, or all
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org()) or true) with check (org_id = (select tenancy.current_org()));

--case bad: a column that is never null is not null
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id is not null);

--case bad: a column equals itself
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = org_id) with check (org_id = (select tenancy.current_org()));

--case bad: the check is weaker than the filter
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag for update using (org_id = (select tenancy.current_org())) with check (true);

--case bad: the check looks at another column
--given
create table sales.tag (org_id uuid not null, id uuid not null, owner_id uuid, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (owner_id = (select tenancy.current_user_id()));

--case bad: INSERT without a real check
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_insert on sales.tag for insert with check (true);

--case bad: one good and one open policy are together open
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
create policy tag_report on sales.tag for select to aksum_readonly using ('reader' = 'reader');

--case bad: the policy is dropped again
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-002-tag
drop policy tag_tenant on sales.tag;

--case bad: altered to always true, in a DO block
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
do $$ begin execute 'alter policy tag_tenant on sales.tag using (not false)'; end $$;

--case good: the template
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case good: without a check of its own, USING is the check
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using ((select tenancy.current_org()) = org_id);

--case good: one for each command
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policies
create policy tag_select on sales.tag for select using (org_id = (select tenancy.current_org()));
create policy tag_insert on sales.tag for insert with check (org_id = (select tenancy.current_org()));
create policy tag_update on sales.tag for update using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
create policy tag_delete on sales.tag for delete using (org_id = (select tenancy.current_org()));

--case good: stricter than the template, quoted
--given
create table sales.tag (org_id uuid not null, id uuid not null, owner_id uuid, deleted_at timestamptz, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using ("org_id" = (select "tenancy"."current_org"()) and (deleted_at is null or owner_id = (select tenancy.current_user_id()))) with check ("org_id" = (select tenancy.current_org()) and owner_id is not null and (deleted_at is null or owner_id = (select tenancy.current_user_id())));

--case good: a restrictive policy only takes away
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table sales.tag enable row level security, force row level security;
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
create policy tag_known on sales.tag as restrictive for select using (true);

--case good: a global table is read by everybody
--changeset 0.2-catalogue-001-unit
create table catalogue.unit (code text not null, constraint unit_pk primary key (code));
alter table catalogue.unit enable row level security, force row level security;
create policy unit_read on catalogue.unit for select using (true);
comment on table catalogue.unit is 'global: units of measure are the same for everybody.';

--case good: the policy comes in the next changeSet
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
alter table sales.tag enable row level security, force row level security;
--changeset 0.2-sales-002-policy
do $$ begin execute format('create policy %I on %I.%I using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()))', 'tag_tenant', 'sales', 'tag'); end $$;

--case bad: constants in disguise
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_all on sales.tag using ('t'::boolean) with check ((select true));

--case bad: exists a constant
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_all on sales.tag for select using (exists (select 1));

--case bad: altered on a table nobody gave
--changeset 0.2-sales-001-policy
alter policy voucher_tenant on sales.voucher using (true) with check (org_id = (select tenancy.current_org()));

--case bad: only what may be written is opened
--loose
alter policy voucher_tenant on sales.voucher with check (1 = 1);

--case good: altered on a table nobody gave, but for its roles and its name
--changeset 0.2-sales-001-policy
alter policy voucher_tenant on sales.voucher to aksum_app;
alter policy voucher_tenant on sales.voucher rename to voucher_org;

--case good: altered on a table nobody gave, to what is demanded
--changeset 0.2-sales-001-policy
alter policy voucher_tenant on sales.voucher using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
