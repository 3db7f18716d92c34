--case bad: a query under the lock of an ALTER
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
select count(*) from sales.invoice;

--case bad: a second ALTER of the same table
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-columns
set local lock_timeout = '5s';
alter table sales.invoice add column note text;
alter table sales.invoice add column channel text;

--case bad: an index after the column
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-channel
alter table sales.invoice add column channel text;
create index invoice_channel_ix on sales.invoice (org_id, channel);

--case bad: a new table is filled while an old one is locked
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-notes
alter table sales.invoice drop column note;
create table sales.note as select org_id, id from sales.invoice;

--case bad: rows written under the lock of DROP TRIGGER
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();
--changeset 0.2-sales-001-clean
drop trigger invoice_kept on sales.invoice;
delete from sales.invoice where id = '0198c0de-0000-7000-8000-000000000001';

--case bad: all inside one DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
do $$
begin
  alter table sales.invoice add column note text;
  perform pg_sleep(0);
  update sales.invoice set note = 'x' where id = '0198c0de-0000-7000-8000-000000000001';
end
$$;

--case bad: a policy takes the lock as well
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-policy
create policy invoice_tenant on sales.invoice using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
analyze sales.invoice;

--case good: one ALTER with several actions
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-columns
set local lock_timeout = '5s';
alter table sales.invoice add column note text, add column channel text;

--case good: comments, grants and settings take no time
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
comment on column sales.invoice.note is 'Remark of the clerk.';
grant update (note) on sales.invoice to aksum_app;
reset lock_timeout;

--case good: the work comes before the lock
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
create view sales.invoice_key with (security_invoker = true) as select org_id, id from sales.invoice;
alter table sales.invoice add column note text;

--case good: only new tables are locked
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null);
alter table sales.refund enable row level security;
alter table sales.refund force row level security;
create index refund_ix on sales.refund (org_id, id);
insert into sales.refund (org_id, id) select id, id from identity.organisation where false;

--case good: a weaker lock first
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
--changeset 0.2-sales-001-validate
alter table sales.invoice validate constraint invoice_total_ck;
select count(*) from sales.invoice;

--case good: outside a transaction each lock ends with its statement
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-channel runInTransaction:false
alter table sales.invoice add column channel text;
create index concurrently invoice_channel_ix on sales.invoice (org_id, channel);

--case good: in two changeSets
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
--changeset 0.2-sales-002-view
create view sales.invoice_note with (security_invoker = true) as select org_id, id, note from sales.invoice;

--case bad: rows are counted while a new trigger keeps writers out
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-guard
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();
comment on trigger invoice_kept on sales.invoice is 'Invoices are never deleted.';
select count(*) from sales.invoice;

--case bad: rows are written while a foreign key keeps writers out
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid);
--changeset 0.2-sales-001-client
alter table sales.invoice add constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id) not valid;
insert into sales.client (org_id, id) select distinct org_id, client_id from sales.invoice on conflict do nothing;

--case good: behind the trigger come only definitions and a look at nothing
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-guard
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();
create view sales.invoice_key with (security_invoker = true) as select org_id, id from sales.invoice;
select current_timestamp;
