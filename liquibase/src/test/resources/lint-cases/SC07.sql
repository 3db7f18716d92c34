--case bad: an e-mail address
--changeset 0.2-sales-001-contact
create table sales.contact (org_id uuid not null, id uuid not null, email text not null, constraint contact_pk primary key (org_id, id));
comment on table sales.contact is 'People at clients.';
comment on column sales.contact.email is 'Where notices go.';

--case bad: names, numbers, dates of birth, without comments
--changeset 0.2-sales-001-contact
CREATE TABLE sales.contact (org_id uuid NOT NULL, id uuid NOT NULL, "first_name" text, last_name text, mobile_phone text, date_of_birth date, passport_number text, CONSTRAINT contact_pk PRIMARY KEY (org_id, id));

--case bad: an address of a machine, by its type
--changeset 0.2-identity-001-signin
create table identity.sign_in (org_id uuid not null, id uuid not null, origin inet, constraint sign_in_pk primary key (org_id, id));
comment on column identity.sign_in.origin is 'Where from.';

--case bad: where somebody was
--given
create table sales.visit (org_id uuid not null, id uuid not null, constraint visit_pk primary key (org_id, id));
--changeset 0.2-sales-001-position
alter table sales.visit add column latitude numeric(9,6), add column longitude numeric(9,6);
comment on column sales.visit.latitude is 'Degrees north. pii: location';
comment on column sales.visit.longitude is 'Degrees east.';

--case bad: the tag has no class
--changeset 0.2-sales-001-contact
create table sales.contact (org_id uuid not null, id uuid not null, phone text, constraint contact_pk primary key (org_id, id));
comment on column sales.contact.phone is 'Number for deliveries. pii:';

--case bad: the comment of before is overwritten
--given
create table sales.contact (org_id uuid not null, id uuid not null, email text, constraint contact_pk primary key (org_id, id));
comment on column sales.contact.email is 'Where notices go. pii: contact';
--changeset 0.2-sales-001-comment
comment on column sales.contact.email is 'Where notices and invoices go.';

--case good: tagged
--changeset 0.2-sales-001-contact
create table sales.contact (org_id uuid not null, id uuid not null, email text not null, full_name text, constraint contact_pk primary key (org_id, id));
comment on column sales.contact.email is 'Where notices go. pii: contact';
comment on column sales.contact.full_name is $c$As on the trade licence. pii: identity$c$;

--case good: tagged later in the release, in a DO block
--changeset 0.2-sales-001-contact
create table sales.contact (org_id uuid not null, id uuid not null, phone text, constraint contact_pk primary key (org_id, id));
--changeset 0.2-sales-002-comments
do $$ begin execute format('comment on column sales.contact.phone is %L', 'Number for deliveries. pii: contact'); end $$;

--case good: names of things
--changeset 0.2-catalogue-001-things
create table catalogue.item (org_id uuid not null, id uuid not null, name text, brand_name text, file_name text, generic_name text, host_name text, constraint item_pk primary key (org_id, id));
create table catalogue.country (code text not null, name text not null, constraint country_pk primary key (code));

--case good: counts, times and flags about such things
--changeset 0.2-messaging-001-delivery
create table messaging.delivery (org_id uuid not null, id uuid not null, emails_sent integer not null, phone_verified boolean, email_sent_at timestamptz, sms_count bigint, constraint delivery_pk primary key (org_id, id));

--case good: temporary tables
--changeset 0.2-sales-001-clean
create temporary table contact_copy (email text, phone text) on commit drop;
