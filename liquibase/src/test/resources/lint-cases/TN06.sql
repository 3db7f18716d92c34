--case bad: unique over all organisations
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, name text not null, constraint tag_pk primary key (org_id, id), constraint tag_name_uk unique (name), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));

--case bad: inline
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, name text not null unique, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));

--case bad: by a partial index of an expression
--given
create table sales.client (org_id uuid not null, id uuid not null, tin text, deleted_at timestamptz, constraint client_pk primary key (org_id, id), constraint client_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-tin runInTransaction:false
create unique index concurrently client_tin_uk on sales.client (lower(tin)) where deleted_at is null;

--case bad: org_id is only included or in the predicate
--given
create table sales.client (org_id uuid not null, id uuid not null, tin text, constraint client_pk primary key (org_id, id), constraint client_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-tin
CREATE UNIQUE INDEX client_tin_uk ON "sales"."client" (tin) INCLUDE (org_id) WHERE org_id IS NOT NULL;

--case bad: a foreign key that finds other tenants' rows
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id), constraint client_id_uk unique (id), constraint client_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid not null, constraint invoice_pk primary key (org_id, id), constraint invoice_org_fk foreign key (org_id) references identity.organisation (id), constraint invoice_client_fk foreign key (client_id) references sales.client (id));

--case bad: inline, added, not valid
--given
create table sales.client (org_id uuid not null, id uuid not null primary key, constraint client_org_fk foreign key (org_id) references identity.organisation (id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, constraint invoice_pk primary key (org_id, id), constraint invoice_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-client
do $$ begin alter table sales.invoice add constraint invoice_client_fk foreign key (client_id) references sales.client not valid; end $$;

--case bad: org_id refers to something else than org_id
--given
create table sales.client (org_id uuid not null, id uuid not null, parent_id uuid not null, constraint client_pk primary key (org_id, id), constraint client_uk unique (parent_id, id), constraint client_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid not null, constraint invoice_pk primary key (org_id, id), constraint invoice_org_fk foreign key (org_id) references identity.organisation (id), constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (parent_id, id));

--case good: org_id leads
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, name text not null, constraint tag_pk primary key (org_id, id), constraint tag_name_uk unique (org_id, name), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));
create unique index tag_lower_name_uk on sales.tag (org_id, lower(name));

--case good: a composite foreign key, quoted, the target's columns implied
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id), constraint client_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid not null, constraint invoice_pk primary key (org_id, id), constraint invoice_org_fk foreign key (org_id) references identity.organisation (id), constraint invoice_client_fk foreign key ("org_id", "client_id") references "sales"."client");

--case good: a foreign key to a global table
--given
create table catalogue.currency (code text not null, constraint currency_pk primary key (code));
comment on table catalogue.currency is 'global: ISO 4217 is the same for everybody.';
--changeset 0.2-sales-001-price
create table sales.price (org_id uuid not null, id uuid not null, currency text not null, constraint price_pk primary key (org_id, id), constraint price_org_fk foreign key (org_id) references identity.organisation (id), constraint price_currency_fk foreign key (currency) references catalogue.currency (code));

--case good: unique keys of a global table
--changeset 0.2-catalogue-001-unit
create table catalogue.unit (code text not null, name text not null, constraint unit_pk primary key (code), constraint unit_name_uk unique (name));
comment on table catalogue.unit is 'global: units of measure are the same for everybody.';

--case good: one row for each organisation
--changeset 0.2-sales-001-setting
create table sales.setting (org_id uuid not null, id uuid not null, constraint setting_pk primary key (org_id, id), constraint setting_org_uk unique (org_id), constraint setting_org_fk foreign key (org_id) references identity.organisation (id));

--case good: an index that is not unique, a temporary table
--given
create table sales.client (org_id uuid not null, id uuid not null, tin text, constraint client_pk primary key (org_id, id), constraint client_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-index
create index client_tin_ix on sales.client (tin);
create temporary table seen (org_id uuid, tin text unique);

--case good: org_id among the keys, not first
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (id, org_id), constraint client_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid not null, number text, constraint invoice_pk primary key (org_id, id), constraint invoice_org_fk foreign key (org_id) references identity.organisation (id), constraint invoice_client_fk foreign key (client_id, org_id) references sales.client (id, org_id), constraint invoice_number_uk unique (number, org_id));
