--case bad: a composite foreign key
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-invoice-client
alter table sales.invoice add constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id);

--case bad: unnamed, ONLY, IF EXISTS, deferrable
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-invoice-client
ALTER TABLE IF EXISTS ONLY sales.invoice ADD FOREIGN KEY (org_id, client_id) REFERENCES sales.client ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

--case bad: second action of several
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-invoice-client
alter table sales.invoice
  add column note text,
  add constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id) match simple on update no action,
  alter column client_id set default null;

--case bad: the column comes with its reference and a default
--given
create table catalogue.currency (code text not null, constraint currency_pk primary key (code));
create table sales.invoice (org_id uuid not null, id uuid not null);
insert into catalogue.currency values ('ETB');
--changeset 0.2-sales-001-invoice-currency
alter table sales.invoice add column currency text not null default 'ETB' constraint invoice_currency_fk references catalogue.currency (code);

--case bad: a nullable column with its reference locks both tables, although nothing is scanned
--given
create table sales.client (id uuid not null, constraint client_pk primary key (id));
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-invoice-client
alter table sales.invoice add client_id uuid references sales.client;

--case bad: only the CHECK is NOT VALID, not the key
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, total numeric(19,4));
--changeset 0.2-sales-001-constraints
alter table sales.invoice
  add constraint invoice_total_ck check (total >= 0) not valid,
  add constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id);

--case bad: in a DO block that swallows the error
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-invoice-client
do $$
begin
  alter table sales.invoice add constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id);
exception when duplicate_object then null;
end
$$;

--case bad: built by format and executed
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-invoice-client
do $$
begin
  execute format('alter table %I.%I add constraint %I foreign key (org_id, client_id) references sales.client (org_id, id)', 'sales', 'invoice', 'invoice_client_fk');
end
$$;

--case good: NOT VALID first, validated later
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-invoice-client
alter table sales.invoice add constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id) not valid;
--changeset 0.2-sales-002-validate
alter table sales.invoice validate constraint invoice_client_fk;

--case good: NOT VALID before the other attributes
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-invoice-client
alter table sales.invoice add constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id) on delete restrict deferrable not valid;

--case good: inside CREATE TABLE there are no rows to check
--changeset 0.2-sales-001-invoice-note
create table sales.invoice_note (
  org_id uuid not null references identity.organisation (id),
  id uuid not null,
  author_id uuid not null,
  constraint invoice_note_pk primary key (org_id, id),
  constraint invoice_note_author_fk foreign key (org_id, author_id) references identity.app_user (org_id, id)
);

--case good: added to a table of the same release
--changeset 0.2-sales-001-invoice-note
create table sales.invoice_note (org_id uuid not null, id uuid not null, author_id uuid not null);
--changeset 0.2-sales-002-invoice-note-author
alter table "sales".invoice_note add foreign key (org_id, author_id) references identity.app_user (org_id, id);

--case good: a foreign key dropped
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id));
--changeset 0.2-sales-001-drop
alter table sales.invoice drop constraint invoice_client_fk;

--case good: only the deferrability changes
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id));
--changeset 0.2-sales-001-deferrable
alter table sales.invoice alter constraint invoice_client_fk deferrable initially deferred;

--case good: in one changeSet with its new table, unqualified
--changeset 0.2-sales-001-mail
create table mail (id bigint not null, person_id bigint);
alter table mail add constraint mail_person_fk foreign key (person_id) references person (id);

--case bad: between two old tables, the new one beside it
--given
create table sales.client (id uuid not null, constraint client_pk primary key (id));
create table sales.invoice (id uuid not null, client_id uuid);
--changeset 0.2-sales-001-both
create table sales.note (id uuid not null, client_id uuid references sales.client (id));
alter table sales.invoice add constraint invoice_client_fk foreign key (client_id) references sales.client (id) on delete set null;
