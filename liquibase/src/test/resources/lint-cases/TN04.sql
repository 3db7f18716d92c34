--case bad: the setting read raw fails when it is missing
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = (select current_setting('app.org')::uuid)) with check (org_id = (select current_setting('app.org')::uuid));

--case bad: missing_ok, but the empty string of an ended SET LOCAL is no uuid
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
CREATE POLICY "tag_tenant" ON sales.tag USING (org_id = (SELECT CAST(pg_catalog.current_setting('app.org', TRUE) AS uuid)));

--case bad: opens when unset
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = coalesce((select nullif(current_setting('app.org', true), '')::uuid), org_id));

--case bad: everything to him who has no organisation
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using ((select tenancy.current_org()) is null or org_id = (select tenancy.current_org())) with check ((select tenancy.current_org()) is null or org_id = (select tenancy.current_org()));

--case bad: not the organisation, but the user
--given
create table sales.tag (org_id uuid not null, id uuid not null, owner_id uuid, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_owner on sales.tag using (owner_id = (select tenancy.current_user_id())) with check (owner_id = (select tenancy.current_user_id()));

--case bad: the organisation of another table
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id), constraint invoice_org_fk foreign key (org_id) references identity.organisation (id));
create table sales.tag (org_id uuid not null, id uuid not null, invoice_id uuid, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (exists (select 1 from sales.invoice i where i.id = tag.invoice_id and i.org_id = (select tenancy.current_org())));

--case bad: compared by the role's name
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_role on sales.tag using (current_user = 'aksum_app') with check (current_user = 'aksum_app');

--case bad: altered to a raw setting, in a DO block
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
do $$ begin alter policy tag_tenant on sales.tag using (org_id::text = current_setting('app.org')) with check (org_id::text = current_setting('app.org')); end $$;

--case good: the signed function
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case good: a setting that closes when unset
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = (select nullif(current_setting('app.org', true), '')::uuid)) with check (org_id = (SELECT CAST(NULLIF(pg_catalog.current_setting('app.org', true), '') AS uuid)));

--case good: the other side first, more conditions
--given
create table sales.tag (org_id uuid not null, id uuid not null, owner_id uuid, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using ((select tenancy.current_org()) = tag.org_id and (owner_id is null or owner_id = (select tenancy.current_user_id())));

--case good: the organisation's own row
--changeset 0.2-identity-001-policy
create policy organisation_tenant on identity.organisation using (id = (select tenancy.current_org())) with check (id = (select tenancy.current_org()));

--case good: a restrictive policy beside the tenant's
--given
create table sales.tag (org_id uuid not null, id uuid not null, state text, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
create policy tag_tenant on sales.tag using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
create policy tag_open on sales.tag as restrictive for delete using (state = 'DRAFT');

--case good: the setting is read elsewhere
--changeset 0.2-sales-001-function
create function sales.locale() returns text language sql stable as $$ select current_setting('app.locale') $$;

--case bad: everything but the tenant's rows
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (not (org_id = (select tenancy.current_org()))) with check (org_id = (select tenancy.current_org()));

--case bad: unequal
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag for select using (org_id <> (select tenancy.current_org()));

--case bad: the tenant's rows, or mine in any organisation
--given
create table sales.tag (org_id uuid not null, id uuid not null, owner_id uuid, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag for select using (org_id = (select tenancy.current_org()) or owner_id = (select tenancy.current_user_id()));

--case bad: one organisation, written into the policy
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag using (org_id = '0198c0de-0000-7000-8000-000000000001'::uuid);

--case good: in a longer AND with an OR inside
--given
create table sales.tag (org_id uuid not null, id uuid not null, owner_id uuid, shared boolean, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag for select using ((shared or owner_id = (select tenancy.current_user_id())) and org_id = (select tenancy.current_org()));

--case good: both sides of the OR hold the organisation
--given
create table sales.tag (org_id uuid not null, id uuid not null, owner_id uuid, shared boolean, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-policy
create policy tag_tenant on sales.tag for select using ((org_id = (select tenancy.current_org()) and shared) or (org_id = (select tenancy.current_org()) and owner_id = (select tenancy.current_user_id())));
