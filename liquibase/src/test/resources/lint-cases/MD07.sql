--case bad: double precision
--changeset 0.2-sales-001-invoice
create table sales.invoice (id uuid primary key, total_amount double precision not null);

--case bad: real, float and float(n)
--changeset 0.2-sales-001-invoice
CREATE TABLE sales.invoice (id uuid PRIMARY KEY, price REAL, cost float8, fee FLOAT(24), tax float);

--case bad: money
--changeset 0.2-sales-001-invoice
create table sales.invoice (id uuid primary key, balance money);

--case bad: added
--given
create table sales.invoice (id uuid primary key);
--changeset 0.2-sales-001-discount
alter table sales.invoice add column if not exists discount_amount float4 default 0;

--case bad: changed to it
--given
create table sales.commission (id uuid primary key, commission numeric(19,4));
--changeset 0.2-sales-001-commission
alter table sales.commission alter column commission set data type double precision;

--case bad: in a DO block
--given
create table sales.invoice (id uuid primary key);
--changeset 0.2-sales-001-total
do $$ begin execute 'alter table sales.invoice add column "unitPrice" real'; end $$;

--case good: numeric
--changeset 0.2-sales-001-invoice
create table sales.invoice (id uuid primary key, total numeric(19,4) not null, price decimal(19,4), currency text not null);

--case good: minor units in bigint
--changeset 0.2-sales-001-invoice
create table sales.invoice (id uuid primary key, total_minor bigint not null, currency text not null);

--case good: measures are not money
--changeset 0.2-logistics-001-reading
create table logistics.reading (id uuid primary key, celsius real, latitude double precision, weight_kg float8, priority real, accosted float4, recosting_ratio real);

--case good: a string and a comment
--changeset 0.2-sales-001-note
create table sales.note (id uuid primary key, price text default 'double precision', amount_note text /* money */);

--case good: casts in a query
--given
create table sales.invoice (id uuid primary key, total numeric(19,4));
--changeset 0.2-sales-001-view
create view sales.invoice_share with (security_invoker = true) as select id, total::double precision / 2 as half from sales.invoice;
