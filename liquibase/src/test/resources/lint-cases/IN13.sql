--case bad: a mapped column is missing
--model
sales.invoice: org_id uuid not null, id uuid not null, note text
--changeset 0.2-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));

--case bad: a mapped table is missing
--model
sales.invoice: org_id uuid not null, id uuid not null
sales.refund: org_id uuid not null, id uuid not null
--changeset 0.2-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));

--case bad: another type
--model
sales.invoice: org_id uuid not null, id uuid not null, total numeric(19,4)
--changeset 0.2-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,2), constraint invoice_pk primary key (org_id, id));

--case bad: mapped as optional, required by the table
--model
sales.invoice: org_id uuid not null, id uuid not null, total numeric(19,4)
--changeset 0.2-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4) not null, constraint invoice_pk primary key (org_id, id));

--case bad: a required column nobody writes
--model
sales.invoice: org_id uuid not null, id uuid not null
--changeset 0.2-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, kind text not null, constraint invoice_pk primary key (org_id, id));

--case good: the same
--model
sales.invoice: org_id uuid not null, id uuid not null, total numeric(19,4), at timestamptz not null
--changeset 0.2-sales-001-invoice
create table sales.invoice (org_id uuid not null, id uuid not null, total decimal(19,4), at timestamp with time zone not null, constraint invoice_pk primary key (org_id, id));

--case good: the same after several changes
--given
create table sales.bill (org_id uuid not null, id uuid not null, remark varchar(50));
--model
sales.invoice: org_id uuid not null, id uuid not null, note text not null
--changeset 0.2-sales-001-rename
alter table sales.bill rename to invoice;
alter table sales.invoice rename column remark to note;
alter table sales.invoice alter column note type text, alter column note set not null;

--case good: a table no entity needs
--model
sales.invoice: org_id uuid not null, id uuid not null
--changeset 0.2-sales-001-tables
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
create table audit.chain (org_id uuid not null, seq bigint not null, constraint chain_pk primary key (org_id, seq));
