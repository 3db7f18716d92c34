--case bad: column and back-fill together
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-channel
alter table sales.invoice add column channel text;
update sales.invoice set channel = 'PORTAL' where channel is null;

--case bad: the DDL comes afterwards and concerns another table
--given
create table sales.invoice (org_id uuid not null, id uuid not null, state text);
create table sales.payment (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-state
delete from sales.invoice where state = 'VOID';
alter table sales.payment add column note text;

--case bad: alone, but over all rows
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-channel
update sales.invoice set channel = 'PORTAL' where channel is null;

--case bad: alone, with FROM and alias
--given
create table sales.client (org_id uuid not null, id uuid not null, region text);
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, region text);
--changeset 0.2-sales-001-region
UPDATE ONLY sales.invoice AS i SET region = c.region FROM sales.client c WHERE c.org_id = i.org_id AND c.id = i.client_id;

--case bad: hidden in a WITH
--given
create table sales.invoice (org_id uuid not null, id uuid not null, state text);
create table sales.invoice_archive (org_id uuid not null, id uuid not null, state text);
--changeset 0.2-sales-001-archive
with moved as (delete from sales.invoice where state = 'VOID' returning org_id, id, state)
insert into sales.invoice_archive (org_id, id, state) select org_id, id, state from moved;

--case bad: the loop commits nothing, it is one transaction
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-channel
do $$
declare r record;
begin
  for r in select org_id, id from sales.invoice where channel is null loop
    update sales.invoice set channel = 'PORTAL' where org_id = r.org_id and id = r.id;
  end loop;
end
$$;

--case bad: MERGE into an old table
--given
create table sales.client (org_id uuid not null, id uuid not null, region text);
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, region text);
--changeset 0.2-sales-001-region
merge into sales.invoice i using sales.client c on c.org_id = i.org_id and c.id = i.client_id
when matched then update set region = c.region;

--case good: batches that commit, outside a transaction
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-channel runInTransaction:false
do $$
begin
  loop
    update sales.invoice set channel = 'PORTAL'
    where (org_id, id) in (select org_id, id from sales.invoice where channel is null limit 5000);
    exit when not found;
    commit;
  end loop;
end
$$;

--case good: one row, by its key
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
update catalogue.currency set name = 'Ethiopian Birr' where code = 'ETB';

--case good: rows of a table made in the same changeSet
--changeset 0.2-sales-001-reason
create table sales.refund_reason (code text not null, name text not null, constraint refund_reason_pk primary key (code));
insert into sales.refund_reason (code, name) values ('DAMAGE', 'Damaged'), ('SHORT', 'Short delivery');
update sales.refund_reason set name = 'Damaged in transit' where code = 'DAMAGE';
delete from sales.refund_reason where code = 'SHORT';

--case good: ON UPDATE and ON DELETE of a foreign key, grants, triggers
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
--changeset 0.2-sales-001-contact
create table sales.contact (org_id uuid not null, id uuid not null, client_id uuid, constraint contact_client_fk foreign key (org_id, client_id) references sales.client (org_id, id) on update cascade on delete restrict);
grant select, insert, update, delete on sales.contact to aksum_app;
create trigger contact_kept before update or delete on sales.contact for each row execute function audit.refuse_change();

--case good: the body of a function runs later
--given
create table sales.invoice (org_id uuid not null, id uuid not null, state text);
--changeset 0.2-sales-001-function
create function sales.void(wanted uuid) returns void language sql set search_path = pg_catalog, pg_temp as $$
  update sales.invoice set state = 'VOID' where id = wanted;
$$;
create view sales.void_invoice with (security_invoker = true) as select id from sales.invoice where state = 'VOID';

--case good: SELECT FOR UPDATE changes nothing
--given
create table procurement.document_series (org_id uuid not null, kind text not null);
--changeset 0.2-procurement-001-note
select 1 from procurement.document_series for update;
alter table procurement.document_series add column note text;

--case good: temporary rows
--changeset 0.2-sales-001-clean
create temporary table seen (id uuid) on commit drop;
update seen set id = null;
delete from seen;
