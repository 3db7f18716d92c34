--case bad: NOT NULL dropped
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date not null);
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date drop not null;

--case bad: a default dropped, without COLUMN, second action
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text not null default 'PORTAL');
--changeset 0.2-sales-001-channel
ALTER TABLE ONLY sales.invoice ADD COLUMN note text, ALTER "channel" DROP DEFAULT;

--case bad: a default set to null
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text default 'PORTAL');
--changeset 0.2-sales-001-channel
alter table sales.invoice alter column channel set default null;

--case bad: a unique constraint
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text, constraint invoice_number_uk unique (org_id, number));
--changeset 0.2-sales-001-number
alter table sales.invoice drop constraint if exists invoice_number_uk;

--case bad: a foreign key
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-org
alter table "sales"."invoice" drop constraint "invoice_org_fk" restrict;

--case bad: a unique index is a guarantee as well
--given
create table sales.client (org_id uuid not null, id uuid not null, tin text, active boolean not null);
create unique index client_tin_uk on sales.client (org_id, tin) where active;
--changeset 0.2-sales-001-tin runInTransaction:false
drop index concurrently sales.client_tin_uk;

--case bad: an identity
--given
create table sales.ticket (id bigint not null generated always as identity);
--changeset 0.2-sales-001-ticket
alter table sales.ticket alter column id drop identity if exists;

--case bad: in a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date not null);
--changeset 0.2-sales-001-due
do $$ begin alter table sales.invoice alter due_date drop not null; end $$;

--case good: a table of the same release
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null, note text not null default '', constraint refund_note_ck check (note <> 'x'));
alter table sales.refund alter note drop not null, alter note drop default, drop constraint refund_note_ck;

--case good: the CHECK that proved NOT NULL is no longer needed
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, constraint invoice_due_nn check (due_date is not null));
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;
--changeset 0.2-sales-002-due
alter table sales.invoice drop constraint invoice_due_nn;

--case good: an ordinary index
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-001-index runInTransaction:false
drop index concurrently sales.invoice_due_ix;

--case good: another default
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text default 'PORTAL');
--changeset 0.2-sales-001-channel
alter table sales.invoice alter column channel set default 'API';

--case good: two unique constraints said the same
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text, constraint invoice_number_uk unique (org_id, number));
alter table sales.invoice add constraint invoice_number_uk2 unique (org_id, number);
--changeset 0.2-sales-001-number
alter table sales.invoice drop constraint invoice_number_uk2;

--case bad: on a table nobody gave
--changeset 0.2-sales-001-note
ALTER TABLE "bar" ALTER COLUMN "foo" DROP NOT NULL;
