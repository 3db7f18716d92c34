--case bad: on disk, included by nothing
--changeset 0.2-sales-001-note file:db/changelog/0.2/sales.xml
create table sales.note (id uuid not null, constraint note_pk primary key (id));
--changeset 0.2-hr-001-note file:db/changelog/0.2/hr.xml include:false
create table hr.note (id uuid not null, constraint note_pk primary key (id));

--case bad: a copy left behind
--changeset 0.2-sales-001-note file:db/changelog/0.2/sales.xml
create table sales.note (id uuid not null, constraint note_pk primary key (id));
--changeset 0.2-sales-002-note file:db/changelog/0.2/sales-old.xml include:false
create table sales.note_old (id uuid not null, constraint note_old_pk primary key (id));

--case bad: a plain SQL file beside the XML
--changeset 0.2-sales-001-note file:db/changelog/0.2/sales.xml
create table sales.note (id uuid not null, constraint note_pk primary key (id));
--changeset 0.2-sales-002-grants file:db/changelog/0.2/grants.sql include:false
grant select on sales.note to aksum_app;

--case good: both included
--changeset 0.2-sales-001-note file:db/changelog/0.2/sales.xml
create table sales.note (id uuid not null, constraint note_pk primary key (id));
--changeset 0.2-hr-001-note file:db/changelog/0.2/hr.xml
create table hr.note (id uuid not null, constraint note_pk primary key (id));

--case good: demo rows, included with a context
--changeset 0.2-sales-001-note file:db/changelog/0.2/sales.xml
create table sales.note (id uuid not null, constraint note_pk primary key (id));
--changeset demo-sales-001-notes file:db/changelog/demo/sales.xml context:demo
insert into sales.note (id) values ('0198c0de-0000-7000-8000-000000000001') on conflict (id) do nothing;

--case good: one file only
--changeset 0.2-sales-001-note file:db/changelog/0.2/sales.xml
create table sales.note (id uuid not null, constraint note_pk primary key (id));
