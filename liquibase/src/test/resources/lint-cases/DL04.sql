--case bad: update all
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-channel
update sales.invoice set channel = 'PORTAL';

--case bad: delete all, ONLY, alias
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-empty
DELETE FROM ONLY "sales"."draft" AS d RETURNING d.id;

--case bad: WHERE is in a comment and in a string
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-note
update sales.invoice set note = 'where id = 1' /* where org_id is null */;

--case bad: the WHERE belongs to a sub-select
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-channel
update sales.invoice set channel = (select code from identity.organisation o where o.id = sales.invoice.org_id);

--case bad: a condition that is always true
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-channel
update sales.invoice set channel = 'PORTAL' where true;

--case bad: one equals one
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-empty
delete from sales.draft where (1 = 1);

--case bad: inside a WITH
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-empty
with gone as (delete from sales.draft returning id) select count(*) from gone where id is not null;

--case bad: in a DO block
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-empty
do $$ begin if exists (select 1 from sales.draft where id is not null) then delete from sales.draft; end if; end $$;

--case bad: waiting in a function body
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-function
create function sales.forget_drafts() returns void language sql set search_path = pg_catalog, pg_temp as 'delete from sales.draft';

--case good: with a condition
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-channel
update sales.invoice set channel = 'PORTAL' where org_id = '0198c0de-0000-7000-8000-000000000001' and channel is null;
delete from only sales.invoice where id = '0198c0de-0000-7000-8000-000000000002';

--case good: ON CONFLICT DO UPDATE concerns the conflicting row
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-currency
insert into catalogue.currency (code, name) values ('ETB', 'Birr') on conflict (code) do update set name = excluded.name;

--case good: FOR UPDATE, UPDATE triggers, grants, foreign-key actions
--given
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-words
select 1 from sales.invoice for update;
create trigger invoice_kept before update or delete on sales.invoice for each row execute function audit.refuse_change();
grant select, update, delete on sales.invoice to aksum_app;
create table sales.remark (org_id uuid not null, id uuid not null, invoice_id uuid, constraint remark_invoice_fk foreign key (org_id, invoice_id) references sales.invoice (org_id, id) on update cascade on delete set null (invoice_id));

--case good: batches
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text);
--changeset 0.2-sales-001-channel runInTransaction:false
do $$
begin
  loop
    with batch as (select org_id, id from sales.invoice where channel is null limit 1000 for update skip locked)
    update sales.invoice i set channel = 'PORTAL' from batch b where i.org_id = b.org_id and i.id = b.id;
    exit when not found;
    commit;
  end loop;
end
$$;

--case good: a temporary table
--changeset 0.2-sales-001-clean
create temporary table seen (id uuid, n integer) on commit drop;
update seen set n = 0;
delete from seen;

--case good: a policy for update and a rule text
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-policy
create policy invoice_update on sales.invoice for update using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
comment on table sales.invoice is 'delete from sales.invoice is refused.';

--case bad: deleted with USING, but without a condition
--given
create table sales.draft (org_id uuid not null, id uuid not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-empty
delete from sales.draft using sales.invoice;

--case bad: two constants compared
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-empty
delete from sales.draft where 'a' = 'a' and not false;

--case bad: what is always null, and what never is
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-note
delete from sales.invoice where (null) is null and 'x' is not null;

--case good: what is never null is no row
--given
create table sales.invoice (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-note
update sales.invoice set note = '' where null is not null;
delete from sales.invoice where note is null and id is not null;
