--case bad: integer key
--changeset 0.2-sales-001-ticket
create table sales.ticket (id integer not null, constraint ticket_pk primary key (id));

--case bad: inline, identity, other name of the type
--changeset 0.2-sales-001-ticket
CREATE TABLE sales.ticket ("id" INT4 GENERATED ALWAYS AS IDENTITY PRIMARY KEY);

--case bad: varchar
--changeset 0.2-sales-001-ticket
create table sales.ticket (id varchar(36) primary key);

--case bad: serial is an integer
--changeset 0.2-sales-001-ticket
create table sales.ticket (id serial primary key);

--case bad: smallint in a composite key of rows that grow
--changeset 0.2-sales-001-ticket
create table sales.ticket (org_id uuid not null, id smallint not null, constraint ticket_pk primary key (org_id, id));

--case bad: the key is added later
--changeset 0.2-sales-001-ticket
create table sales.ticket (id int not null);
alter table sales.ticket add constraint ticket_pk primary key (id);

--case bad: in a DO block
--changeset 0.2-sales-001-ticket
do $$ begin execute 'create table sales.ticket (id integer primary key)'; end $$;

--case good: uuid and bigint
--changeset 0.2-sales-001-ticket
create table sales.ticket (org_id uuid not null, id uuid not null, constraint ticket_pk primary key (org_id, id));
create table sales.counter (id bigint generated always as identity primary key);
create table sales.big (id bigserial primary key);

--case good: a natural key of text
--changeset 0.2-catalogue-001-currency
create table catalogue.currency (code text not null, constraint currency_pk primary key (code));

--case good: a position inside its parent
--changeset 0.2-sales-001-line
create table sales.invoice_line (org_id uuid not null, invoice_id uuid not null, line_no integer not null, constraint invoice_line_pk primary key (org_id, invoice_id, line_no));

--case good: a table that holds one row, by its check
--changeset 0.2-sales-001-setting
create table sales.setting (id smallint not null default 1, note text, constraint setting_pk primary key (id), constraint setting_single_row_ck check (id = 1));

--case good: integers that are no key
--changeset 0.2-sales-001-line
create table sales.pack (id uuid not null, size integer not null, layer smallint, name varchar(30), constraint pack_pk primary key (id), constraint pack_size_uk unique (size));

--case good: date and numeric parts of a key
--changeset 0.2-sales-001-rate
create table sales.rate (org_id uuid not null, day date not null, currency text not null, constraint rate_pk primary key (org_id, day, currency));

--case bad: a column that comes as the key of an old table
--given
create table sales.legacy (org_id uuid not null, note text);
--changeset 0.2-sales-001-key
alter table sales.legacy add column id serial constraint legacy_pk primary key;

--case bad: the column and its key in one statement
--loose
alter table sales.legacy add no integer, add constraint legacy_pk primary key (org_id, no);

--case bad: an old column becomes the key
--given
create table sales.legacy (org_id uuid not null, code varchar(20) not null);
--changeset 0.2-sales-001-key
alter table sales.legacy add constraint legacy_pk primary key (org_id, code);

--case good: an old column of which nobody knows the type, a wide one, and a position in a parent
--given
create table sales.legacy (org_id uuid not null, no bigint not null);
create table sales.step (org_id uuid not null, legacy_no bigint not null, position integer not null);
--changeset 0.2-sales-001-key
alter table sales.unknown add constraint unknown_pk primary key (org_id, id);
alter table sales.legacy add constraint legacy_pk primary key (org_id, no);
alter table sales.step add constraint step_pk primary key (org_id, legacy_no, position);
