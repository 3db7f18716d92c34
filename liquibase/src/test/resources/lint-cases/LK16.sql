--case bad: no overlapping periods
--given
create table sales.price (org_id uuid not null, id uuid not null, valid daterange not null);
--changeset 0.2-sales-001-overlap
alter table sales.price add constraint price_no_overlap exclude using gist (valid with &&);

--case bad: unnamed, with a predicate, deferrable
--given
create table sales.price (org_id uuid not null, id uuid not null, valid daterange not null, cancelled boolean not null);
--changeset 0.2-sales-001-overlap
ALTER TABLE IF EXISTS ONLY "sales"."price" ADD EXCLUDE USING gist ("valid" WITH OPERATOR(pg_catalog.&&)) WHERE (NOT cancelled) DEFERRABLE INITIALLY DEFERRED;

--case bad: one of several actions, no access method named
--given
create table sales.seat (org_id uuid not null, id uuid not null, no integer);
--changeset 0.2-sales-001-seat
alter table sales.seat alter column no set default 0, add constraint seat_no_ex exclude (no with =);

--case bad: in a DO block
--given
create table sales.price (org_id uuid not null, id uuid not null, valid daterange not null);
--changeset 0.2-sales-001-overlap
do $$ begin alter table sales.price add constraint price_no_overlap exclude using gist (valid with &&); end $$;

--case good: in CREATE TABLE
--changeset 0.2-sales-001-price
create table sales.price (org_id uuid not null, id uuid not null, valid daterange not null, constraint price_no_overlap exclude using gist (valid with &&));

--case good: on a table of the release
--changeset 0.2-sales-001-price
create table sales.price (org_id uuid not null, id uuid not null, valid daterange not null);
--changeset 0.2-sales-002-overlap
alter table sales.price add constraint price_no_overlap exclude using gist (valid with &&);

--case good: dropped
--given
create table sales.price (org_id uuid not null, id uuid not null, valid daterange not null, constraint price_no_overlap exclude using gist (valid with &&));
--changeset 0.2-sales-001-drop
alter table sales.price drop constraint price_no_overlap;

--case good: frame exclusion of a window, and a column named exclude
--given
create table sales.price (org_id uuid not null, id uuid not null, amount numeric(19,4));
--changeset 0.2-sales-001-view
create view sales.neighbour with (security_invoker = true) as select id, sum(amount) over (order by id rows between 1 preceding and 1 following exclude current row) as others from sales.price;
alter table sales.price add column exclude boolean;
