--case bad: a trigger on an old table
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-trigger
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();

--case bad: OR REPLACE, statement level, on the search path
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-trigger
set local search_path = sales, pg_temp;
CREATE OR REPLACE TRIGGER "invoice_not_truncated" BEFORE TRUNCATE ON invoice FOR EACH STATEMENT EXECUTE PROCEDURE audit.refuse_change();

--case bad: a constraint trigger
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-trigger
create constraint trigger invoice_checked after insert or update of id on sales.invoice deferrable initially deferred for each row when (new.id is not null) execute function audit.refuse_change();

--case bad: dropped
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();
--changeset 0.2-sales-001-trigger
drop trigger if exists invoice_kept on sales.invoice;

--case bad: disabled for a load
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-load
alter table sales.invoice disable trigger all;

--case bad: enabled always, among other actions
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();
--changeset 0.2-sales-001-trigger
alter table only sales.invoice add column note text, enable always trigger invoice_kept;

--case bad: renamed in a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create trigger invoice_kept before delete on sales.invoice for each row execute function audit.refuse_change();
--changeset 0.2-sales-001-trigger
do $$ begin alter trigger invoice_kept on sales.invoice rename to invoice_append_only; end $$;

--case good: a trigger on a new table
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null);
create trigger refund_kept before delete on sales.refund for each row execute function audit.refuse_change();
alter table sales.refund enable always trigger refund_kept;

--case good: only the trigger function changes
--changeset 0.2-sales-001-function
create or replace function sales.refresh_totals() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- create trigger … on sales.invoice stands in 0.1
  return new;
end
$$;

--case good: an event trigger is on no table
--changeset 0.2-schema-001-event
create function schema.note_ddl() returns event_trigger language plpgsql as $$ begin null; end $$;
create event trigger note_ddl on ddl_command_end execute function schema.note_ddl();

--case good: a trigger on a view
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-view
create view sales.invoice_in with (security_invoker = true) as select org_id, id from sales.invoice;
create trigger invoice_in_insert instead of insert on sales.invoice_in for each row execute function audit.refuse_change();
