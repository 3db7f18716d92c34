--case bad: a correction written over the ledger
--given
create table sales.commission_ledger (org_id uuid not null, id uuid not null, amount numeric(19,4));
--changeset 0.2-sales-001-correct
update sales.commission_ledger set amount = 0 where id = '0198c0de-0000-7000-8000-000000000001';

--case bad: an audit entry deleted
--given
create table audit.entry (org_id uuid not null, seq bigint not null);
--changeset 0.2-audit-001-clean
DELETE FROM ONLY "audit"."entry" WHERE "seq" = 7;

--case bad: the journal dropped
--given
create table sales.payment_journal (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
drop table if exists sales.payment_journal;

--case bad: in a WITH
--given
create table procurement.stock_ledger (org_id uuid not null, id uuid not null);
create table procurement.stock_archive (org_id uuid not null, id uuid not null);
--changeset 0.2-procurement-001-move
with moved as (delete from procurement.stock_ledger where id is null returning org_id, id)
insert into procurement.stock_archive (org_id, id) select org_id, id from moved;

--case bad: append-only by its trigger, not by its name
--given
create table sales.visit (org_id uuid not null, id uuid not null, note text);
create trigger visit_append_only before update or delete on sales.visit for each row execute function audit.refuse_change();
--changeset 0.2-sales-001-note
update sales.visit set note = null where id = '0198c0de-0000-7000-8000-000000000001';

--case bad: a column of the ledger dropped
--given
create table sales.commission_ledger (org_id uuid not null, id uuid not null, reason text);
--changeset 0.2-sales-001-drop
alter table sales.commission_ledger drop column reason;

--case bad: an entry of a log rewritten, in a DO block
--given
create table sales.audit_log (org_id uuid not null, id uuid not null, note text, constraint audit_log_pk primary key (org_id, id));
--changeset 0.2-sales-001-log
do $$ begin update sales.audit_log set note = 'x' where id = '0198c0de-0000-7000-8000-000000000001'; end $$;

--case good: a compensating row
--given
create table sales.commission_ledger (org_id uuid not null, id uuid not null, kind text, amount numeric(19,4));
--changeset 0.2-sales-001-reverse
insert into sales.commission_ledger (org_id, id, kind, amount)
select org_id, '0198c0de-0000-7000-8000-000000000009', 'REVERSE', -amount from sales.commission_ledger where id = '0198c0de-0000-7000-8000-000000000001';

--case good: the ledger grows a column, an index, a comment, a trigger
--given
create table sales.commission_ledger (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.commission_ledger add column note text;
create trigger commission_ledger_append_only before update or delete on sales.commission_ledger for each row execute function audit.refuse_change();
comment on table sales.commission_ledger is 'Never update, never delete.';

--case good: names that only sound like it
--given
create table hr.journalist (org_id uuid not null, id uuid not null, name text);
create table hr.auditor_contact (org_id uuid not null, id uuid not null, name text);
--changeset 0.2-hr-001-name
update hr.journalist set name = 'Selam' where id = '0198c0de-0000-7000-8000-000000000001';
delete from hr.auditor_contact where id = '0198c0de-0000-7000-8000-000000000001';

--case good: locked for reading, joined to another update
--given
create table sales.commission_ledger (org_id uuid not null, id uuid not null, statement_id uuid);
create table sales.statement (org_id uuid not null, id uuid not null, state text);
--changeset 0.2-sales-001-state
select 1 from sales.commission_ledger for key share;
update sales.statement s set state = 'LOCKED' from sales.commission_ledger l where l.org_id = s.org_id and l.statement_id = s.id and s.id = '0198c0de-0000-7000-8000-000000000001';

--case good: a view over the ledger dropped
--given
create table sales.commission_ledger (org_id uuid not null, id uuid not null);
create view sales.commission_balance as select org_id from sales.commission_ledger;
--changeset 0.2-sales-001-drop
drop view sales.commission_balance;

--case bad: the guard of the book is dropped
--given
create table audit.entry (org_id uuid not null, seq bigint not null, constraint entry_pk primary key (org_id, seq));
--changeset 0.2-audit-001-guard
drop trigger entry_append_only on audit.entry;

--case bad: the guard of the book is switched off
--given
create table audit.entry (org_id uuid not null, seq bigint not null, constraint entry_pk primary key (org_id, seq));
--changeset 0.2-audit-001-guard
alter table audit.entry disable trigger entry_append_only;

--case bad: no trigger runs at all
--changeset 0.2-sales-001-quiet
set local session_replication_role = replica;

--case good: triggers run again
--changeset 0.2-sales-001-loud
set local session_replication_role = default;

--case good: a trigger of another table
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-trigger
drop trigger invoice_touched on sales.invoice;
