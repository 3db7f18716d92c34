package et.aksum.schema;

import java.util.List;

/** Changes somebody might make by hand, and what each must be called. */
record PlantedDrift(String found, String sql) {
    static final List<PlantedDrift> ALL = List.of(
            of(
                    "table procurement.supplier: row security is",
                    "alter table procurement.supplier disable row level security"),
            of(
                    "table procurement.supplier: row security forced is",
                    "alter table procurement.supplier no force row level security"),
            of(
                    "policy procurement.supplier.supplier_tenant is missing",
                    "drop policy supplier_tenant on procurement.supplier"),
            of(
                    "policy procurement.supplier.supplier_tenant: using is",
                    "alter policy supplier_tenant on procurement.supplier using (true)"),
            of(
                    "policy procurement.supplier.supplier_tenant: with check is",
                    "alter policy supplier_tenant on procurement.supplier with check (true)"),
            of(
                    "policy procurement.supplier.open is not expected",
                    "create policy open on procurement.supplier using (true)"),
            of(
                    "policy procurement.supplier.supplier_tenant: roles is",
                    "alter policy supplier_tenant on procurement.supplier to aksum_app"),
            of(
                    "column procurement.supplier.version: default is",
                    "alter table procurement.supplier alter column version set default 7"),
            of(
                    "column procurement.supplier.version: default is",
                    "alter table procurement.supplier alter column version drop default"),
            of(
                    "column procurement.supplier.name: not null is",
                    "alter table procurement.supplier alter column name drop not null"),
            of(
                    "column procurement.supplier.name: type is",
                    "alter table procurement.supplier alter column name type varchar(200)"),
            of(
                    "column procurement.supplier.nickname is not expected",
                    "alter table procurement.supplier add column nickname text"),
            of(
                    "column procurement.supplier.country is missing",
                    "alter table procurement.supplier rename column country to land; alter table procurement.supplier drop column land cascade"),
            of(
                    "column procurement.supplier.name: comment is",
                    "comment on column procurement.supplier.name is 'something else'"),
            of("table procurement.supplier: comment is", "comment on table procurement.supplier is null"),
            of(
                    "constraint procurement.supplier.supplier_name_ck is missing",
                    "alter table procurement.supplier drop constraint supplier_name_ck"),
            of(
                    "constraint procurement.supplier.supplier_name_ck: definition is",
                    "alter table procurement.supplier drop constraint supplier_name_ck; alter table procurement.supplier add constraint supplier_name_ck check (length(name) > 0)"),
            of(
                    "constraint procurement.supplier.supplier_name_ck: ",
                    "alter table procurement.supplier drop constraint supplier_name_ck; alter table procurement.supplier add constraint supplier_name_ck check (length(name) between 1 and 200) not valid"),
            of(
                    "constraint procurement.supplier.supplier_org_fk is missing",
                    "alter table procurement.supplier drop constraint supplier_org_fk"),
            of(
                    "index procurement.order_milestone.order_milestone_due_ix is missing",
                    "drop index procurement.order_milestone_due_ix"),
            of(
                    "index procurement.supplier.by_hand_ix is not expected",
                    "create index by_hand_ix on procurement.supplier (org_id, country)"),
            of(
                    "index procurement.order_milestone.order_milestone_due_ix: state is",
                    "update pg_index set indisvalid = false where indexrelid = 'procurement.order_milestone_due_ix'::regclass"),
            of(
                    "index procurement.order_milestone.order_milestone_due_ix: definition is",
                    "drop index procurement.order_milestone_due_ix; create index order_milestone_due_ix on procurement.order_milestone (org_id, planned_on)"),
            of(
                    "trigger procurement.purchase_order.purchase_order_decision_evidence is missing",
                    "drop trigger purchase_order_decision_evidence on procurement.purchase_order"),
            of(
                    "trigger procurement.purchase_order.purchase_order_decision_evidence: state is",
                    "alter table procurement.purchase_order disable trigger purchase_order_decision_evidence"),
            of(
                    "function procurement.refuse_decision_without_evidence(): definition is",
                    "create or replace function procurement.refuse_decision_without_evidence() returns trigger language plpgsql as $$ begin return null; end $$"),
            of(
                    "function procurement.refuse_decision_without_evidence(): owner is",
                    "alter function procurement.refuse_decision_without_evidence() owner to postgres"),
            of(
                    "function procurement.helper() is not expected",
                    "create function procurement.helper() returns int language sql as 'select 1'"),
            of(
                    "grant on table procurement.supplier to PUBLIC is not expected",
                    "grant select on procurement.supplier to public"),
            of(
                    "grant on table procurement.supplier to aksum_app: privileges is",
                    "grant delete on procurement.supplier to aksum_app"),
            of(
                    "grant on table procurement.supplier to aksum_app is missing",
                    "revoke all on procurement.supplier from aksum_app"),
            of(
                    "grant on column procurement.supplier.name to aksum_auditor is not expected",
                    "grant update (name) on procurement.supplier to aksum_auditor"),
            of(
                    "grant on function schema.work_for(p_org uuid) to aksum_app is not expected",
                    "grant execute on function schema.work_for(uuid) to aksum_app"),
            of("grant on schema procurement to PUBLIC is not expected", "grant usage on schema procurement to public"),
            of(
                    "default privilege of aksum_owner in every schema on ",
                    "alter default privileges for role aksum_owner grant select on tables to public"),
            of("table procurement.supplier: owner is", "alter table procurement.supplier owner to postgres"),
            of(
                    "view procurement.everything is not expected",
                    "create view procurement.everything as select * from procurement.supplier"),
            of("sequence procurement.extra is not expected", "create sequence procurement.extra"),
            of("type procurement.colour is not expected", "create type procurement.colour as enum ('red')"),
            of(
                    "rule procurement.supplier.keep is not expected",
                    "create rule keep as on delete to procurement.supplier do instead nothing"),
            of("extension cube is not expected", "create extension cube"),
            of("table public.scratch is not expected", "create table public.scratch (id int)"),
            of(
                    "event trigger watch is not expected",
                    "create function pg_temp.w() returns event_trigger language plpgsql as 'begin end'; create event trigger watch on ddl_command_end execute function pg_temp.w()"),
            of(
                    "table procurement.supplier: replica identity is",
                    "alter table procurement.supplier replica identity full"),
            of(
                    "table procurement.supplier: options is",
                    "alter table procurement.supplier set (autovacuum_enabled = off)"));

    private static PlantedDrift of(String found, String sql) {
        return new PlantedDrift(found, sql);
    }
}
