--case bad: a sequence near its end
--given
create sequence sales.document_no as integer;
select setval('sales.document_no', 2100000000);
--changeset 0.2-sales-001-comment
comment on sequence sales.document_no is 'Numbers of documents.';

--case bad: a serial column whose integer ends before its sequence
--given
create table sales.ticket (id integer not null, constraint ticket_pk primary key (id));
create sequence sales.ticket_id_seq as bigint owned by sales.ticket.id;
alter table sales.ticket alter column id set default nextval('sales.ticket_id_seq');
select setval('sales.ticket_id_seq', 2000000000);
--changeset 0.2-sales-001-comment
comment on table sales.ticket is 'Tickets.';

--case bad: a constraint never validated
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
--changeset 0.2-sales-001-comment
comment on table sales.invoice is 'What clients owe.';

--case good: far from the end
--given
create sequence sales.document_no as bigint;
select setval('sales.document_no', 2100000000);
create table sales.ticket (id integer generated always as identity, constraint ticket_pk primary key (id));
--changeset 0.2-sales-001-comment
comment on sequence sales.document_no is 'Numbers of documents.';

--case good: it may begin again
--given
create sequence sales.tray as integer maxvalue 99 cycle;
select setval('sales.tray', 98);
--changeset 0.2-sales-001-comment
comment on sequence sales.tray is 'Trays.';

--case good: validated
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4));
alter table sales.invoice add constraint invoice_total_ck check (total >= 0) not valid;
alter table sales.invoice validate constraint invoice_total_ck;
--changeset 0.2-sales-001-comment
comment on table sales.invoice is 'What clients owe.';
