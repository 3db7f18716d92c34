--case bad: the rollback forgets the index
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
create index invoice_id_ix on sales.invoice (id);
--rollback alter table sales.invoice drop column note;

--case bad: the rollback gives another type
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50));
--changeset 0.2-sales-001-name
alter table sales.client alter column name type text;
--rollback alter table sales.client alter column name type varchar(60);

--case bad: the dropped policy comes back weaker
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
create policy invoice_tenant on sales.invoice using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-sales-001-policy
drop policy invoice_tenant on sales.invoice;
--rollback create policy invoice_tenant on sales.invoice using (org_id = (select tenancy.current_org()));

--case bad: the default is forgotten
--given
create table sales.invoice (org_id uuid not null, id uuid not null, channel text not null default 'PORTAL');
--changeset 0.2-sales-001-channel
alter table sales.invoice drop column channel;
--rollback alter table sales.invoice add column channel text not null;

--case good: the exact opposite
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.invoice add column note text;
--rollback alter table sales.invoice drop column note;

--case good: schema, table, grants and policy go in one drop each
--changeset 0.2-crm-001-lead
create schema crm;
create table crm.lead (org_id uuid not null, id uuid not null, constraint lead_pk primary key (org_id, id));
create policy lead_tenant on crm.lead using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
grant select on crm.lead to aksum_app;
--rollback drop table crm.lead;
--rollback drop schema crm;

--case good: rows do not belong to the catalogue
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
insert into catalogue.currency (code, name) values ('ETB', 'Ethiopian Birr') on conflict (code) do nothing;
--rollback empty
