--case bad: a shorter varchar
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(200));
--changeset 0.2-sales-001-name
alter table sales.client alter column name type varchar(100);

--case bad: text to a limited varchar with a cast that cuts
--given
create table sales.client (org_id uuid not null, id uuid not null, name text);
--changeset 0.2-sales-001-name
ALTER TABLE ONLY sales.client ALTER name SET DATA TYPE character varying(60) USING left(name, 60);

--case bad: a smaller scale rounds
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice alter column total type numeric(19,2);

--case bad: the same precision leaves fewer digits before the point
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(12,2));
--changeset 0.2-sales-001-total
alter table sales.invoice alter column total type numeric(12,4);

--case bad: the time zone is lost
--given
create table sales.invoice (org_id uuid not null, id uuid not null, issued_at timestamptz);
--changeset 0.2-sales-001-issued
alter table sales.invoice alter column issued_at type timestamp using issued_at at time zone 'Africa/Addis_Ababa';

--case bad: the time of day is lost
--given
create table sales.invoice (org_id uuid not null, id uuid not null, issued_at timestamp with time zone);
--changeset 0.2-sales-001-issued
alter table sales.invoice alter column issued_at type date;

--case bad: bigint to int
--given
create table sales.invoice_line (org_id uuid not null, id uuid not null, quantity int8);
--changeset 0.2-sales-001-quantity
alter table sales.invoice_line alter column quantity type int;

--case bad: numeric to floating point, in a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
do $$ begin execute 'alter table sales.invoice alter column total type double precision'; end $$;

--case bad: fractions of seconds are lost
--given
create table sales.invoice (org_id uuid not null, id uuid not null, issued_at timestamptz);
--changeset 0.2-sales-001-issued
alter table sales.invoice alter column issued_at type timestamptz(0);

--case good: a longer varchar and text
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(100), city varchar(60));
--changeset 0.2-sales-001-name
alter table sales.client alter column name type varchar(200), alter column city type text;

--case good: more digits on both sides
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(12,2));
--changeset 0.2-sales-001-total
alter table sales.invoice alter column total type numeric(19,4);

--case good: int to bigint, real to double precision
--given
create table sales.invoice_line (org_id uuid not null, id uuid not null, quantity integer, ratio real);
--changeset 0.2-sales-001-quantity
alter table sales.invoice_line alter column quantity type bigint, alter column ratio type double precision;

--case good: timestamp gains its zone
--given
create table sales.invoice (org_id uuid not null, id uuid not null, issued_at timestamp);
--changeset 0.2-sales-001-issued
alter table sales.invoice alter column issued_at type timestamptz using issued_at at time zone 'Africa/Addis_Ababa';

--case good: a table of the release, a column of the release
--given
create table sales.client (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null, note text);
alter table sales.refund alter column note type varchar(10);
alter table sales.client add column alias text;
--changeset 0.2-sales-002-alias
alter table sales.client alter column alias type varchar(30);

--case good: date to timestamptz, int to numeric of ten digits
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due date, copies integer);
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due type timestamptz, alter column copies type numeric(12,2);

--case bad: fractions cut off by an integer
--given
create table sales.line (org_id uuid not null, id uuid not null, quantity numeric(12,3));
--changeset 0.2-sales-001-quantity
alter table sales.line alter column quantity type bigint;

--case bad: integer to smallint
--given
create table sales.line (org_id uuid not null, id uuid not null, quantity integer);
--changeset 0.2-sales-001-quantity
alter table sales.line alter column quantity type int2;
