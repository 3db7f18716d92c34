--case bad: a check over all rows
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0);

--case bad: unnamed and NO INHERIT
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
ALTER TABLE ONLY sales.invoice ADD CHECK (total IS NOT NULL AND total >= 0) NO INHERIT;

--case bad: the column comes with default and check
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-copies
alter table sales.invoice add column copies smallint not null default 1 constraint invoice_copies_ck check (copies between 1 and 9);

--case bad: an inline check scans even without a default
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-discount
alter table sales.invoice add column discount numeric(5,2) check (discount between 0 and 100);

--case bad: not valid is only part of the expression
--given
create table sales.invoice (org_id uuid not null, id uuid not null, state text);
--changeset 0.2-sales-001-state
alter table sales.invoice add constraint invoice_state_ck check (state <> 'not valid');

--case bad: the foreign key is NOT VALID, the check is not
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, total numeric(19,4));
--changeset 0.2-sales-001-constraints
alter table sales.invoice
  add constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id) not valid,
  add constraint invoice_total_ck check (total >= 0);

--case bad: dropped and put back wider, still a scan
--given
create table sales.invoice (org_id uuid not null, id uuid not null, state text, constraint invoice_state_ck check (state in ('OPEN', 'PAID')));
--changeset 0.2-sales-001-state
alter table sales.invoice drop constraint invoice_state_ck;
alter table sales.invoice add constraint invoice_state_ck check (state in ('OPEN', 'PAID', 'CANCELLED'));

--case bad: in a loop over partitions
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, celsius numeric(5,2)) partition by range (read_at);
create table logistics.reading_2025 partition of logistics.reading for values from ('2025-01-01') to ('2026-01-01');
--changeset 0.2-logistics-001-celsius
do $$
declare part record;
begin
  for part in select n.nspname, c.relname from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace where i.inhparent = 'logistics.reading'::regclass loop
    execute format('alter table %I.%I add constraint reading_celsius_ck check (celsius > -273.15)', part.nspname, part.relname);
  end loop;
end
$$;

--case good: NOT VALID, validated in the next changeSet
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
--changeset 0.2-sales-001-total
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
--changeset 0.2-sales-002-validate
alter table sales.invoice validate constraint invoice_total_ck;

--case good: a check inside CREATE TABLE
--changeset 0.2-sales-001-refund
create table sales.refund (
  org_id uuid not null,
  id uuid not null,
  amount numeric(19,4) not null check (amount > 0),
  constraint refund_pk primary key (org_id, id),
  constraint refund_round_ck check (amount = round(amount, 2))
);

--case good: a check on a table of the same release
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null, amount numeric(19,4) not null);
alter table sales.refund add constraint refund_amount_ck check (amount > 0);

--case good: WITH CHECK of a policy is no constraint
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-policy
create policy invoice_tenant on sales.invoice using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case good: a check on a domain that no table uses yet
--changeset 0.2-sales-001-domain
create domain sales.percent as numeric(5,2) constraint percent_ck check (value between 0 and 100);

--case good: a constraint renamed
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4), constraint invoice_check check (total >= 0));
--changeset 0.2-sales-001-rename
alter table sales.invoice rename constraint invoice_check to invoice_total_ck;

--case bad: quoted, on a table nobody gave
--changeset 0.2-sales-001-balance
ALTER TABLE "account" ADD CONSTRAINT "positive_balance" CHECK ("balance" >= 0);

--case good: a domain's constraint is not a table's
--given
create domain sales.percent as numeric(5,2);
--changeset 0.2-sales-001-domain
alter domain sales.percent add constraint percent_ck check (value between 0 and 100) not valid;
