--case bad: a value renamed
--given
create type sales.invoice_state as enum ('OPEN', 'PAID');
--changeset 0.2-sales-001-state
alter type sales.invoice_state rename value 'OPEN' to 'ISSUED';

--case bad: a value without a place
--given
create type sales.invoice_state as enum ('OPEN', 'PAID');
--changeset 0.2-sales-001-state
ALTER TYPE "sales"."invoice_state" ADD VALUE IF NOT EXISTS 'DISPUTED';

--case bad: used in the transaction that adds it [refused]
--given
create type sales.invoice_state as enum ('OPEN', 'PAID');
create table sales.invoice (org_id uuid not null, id uuid not null, state sales.invoice_state);
--changeset 0.2-sales-001-state
alter type sales.invoice_state add value 'DISPUTED' before 'PAID';
update sales.invoice set state = 'DISPUTED' where id = '0198c0de-0000-7000-8000-000000000001';

--case bad: used as a default at once [refused]
--given
create type sales.invoice_state as enum ('OPEN', 'PAID');
create table sales.invoice (org_id uuid not null, id uuid not null, state sales.invoice_state);
--changeset 0.2-sales-001-state
alter type sales.invoice_state add value 'NEW' before 'OPEN';
alter table sales.invoice alter column state set default 'NEW'::sales.invoice_state;

--case bad: in a DO block
--given
create type sales.invoice_state as enum ('OPEN', 'PAID');
--changeset 0.2-sales-001-state
do $$ begin execute 'alter type sales.invoice_state rename value ''PAID'' to ''SETTLED'''; end $$;

--case good: a value with its place, used later
--given
create type sales.invoice_state as enum ('OPEN', 'PAID');
create table sales.invoice (org_id uuid not null, id uuid not null, state sales.invoice_state);
--changeset 0.2-sales-001-state
alter type sales.invoice_state add value if not exists 'DISPUTED' before 'PAID';
--changeset 0.2-sales-002-use
update sales.invoice set state = 'DISPUTED' where id = '0198c0de-0000-7000-8000-000000000001';

--case good: after the last
--given
create type sales.invoice_state as enum ('OPEN', 'PAID');
--changeset 0.2-sales-001-state
alter type sales.invoice_state add value 'WRITTEN_OFF' after 'PAID';

--case good: another value is used in the same transaction
--given
create type sales.invoice_state as enum ('OPEN', 'PAID');
create table sales.invoice (org_id uuid not null, id uuid not null, state sales.invoice_state);
--changeset 0.2-sales-001-state
alter type sales.invoice_state add value 'DISPUTED' before 'PAID';
update sales.invoice set state = 'OPEN' where id = '0198c0de-0000-7000-8000-000000000001';

--case good: a type of the same release
--changeset 0.2-sales-001-state
create type sales.visit_state as enum ('PLANNED', 'DONE');
alter type sales.visit_state add value 'MISSED';
alter type sales.visit_state rename value 'DONE' to 'MADE';

--case good: an attribute of a composite type, a domain, a schema
--given
create type sales.pair as (a integer, b integer);
--changeset 0.2-sales-001-pair
alter type sales.pair add attribute value integer;
alter type sales.pair owner to aksum_owner;

--case good: the sentence in a string
--changeset 0.2-sales-001-comment
comment on schema sales is 'alter type sales.x rename value ''A'' to ''B'' breaks release N-1';

--case bad: added to a type nobody gave
--changeset 0.2-sales-001-state
alter type invoice_state add value 'DISPUTED';
