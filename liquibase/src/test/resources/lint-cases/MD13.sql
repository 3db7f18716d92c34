--case bad: a type of states
--changeset 0.2-sales-001-state
create type sales.invoice_state as enum ('OPEN', 'PAID');

--case bad: quoted, in capitals, empty
--changeset 0.2-sales-001-state
CREATE TYPE "sales"."InvoiceState" AS ENUM ();

--case bad: in a DO block that tolerates it
--changeset 0.2-sales-001-state
do $$ begin create type sales.invoice_state as enum ('OPEN', 'PAID'); exception when duplicate_object then null; end $$;

--case good: composite, range, domain
--changeset 0.2-sales-001-types
create type sales.pair as (a integer, b integer);
create type sales.amount_range as range (subtype = numeric);
create domain sales.state as text check (value in ('OPEN', 'PAID'));

--case good: a lookup table called enum
--changeset 0.2-sales-001-state
create table sales.enum (code text not null, note text default 'create type x as enum (''A'')', constraint enum_pk primary key (code));

--case good: a column of an old enum, and a value added to it
--given
create type sales.invoice_state as enum ('OPEN', 'PAID');
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-state
alter table sales.invoice add column state sales.invoice_state;
--changeset 0.2-sales-002-state
alter type sales.invoice_state add value 'DISPUTED' before 'PAID';

--case good: a check says which values
--changeset 0.2-sales-001-invoice
create table sales.invoice (id uuid not null, state text not null, constraint invoice_pk primary key (id), constraint invoice_state_ck check (state in ('OPEN', 'PAID')));
