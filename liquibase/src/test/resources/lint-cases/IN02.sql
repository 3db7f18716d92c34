--case bad: the same id twice in one file
--changeset 0.2-sales-001-note
create table sales.a (id uuid not null, constraint a_pk primary key (id));
--changeset 0.2-sales-001-note
create table sales.b (id uuid not null, constraint b_pk primary key (id));

--case bad: the same id in another file
--changeset 0.2-sales-001-note file:db/changelog/0.2/sales.xml
create table sales.a (id uuid not null, constraint a_pk primary key (id));
--changeset 0.2-sales-001-note file:db/changelog/0.2/hr.xml
create table hr.b (id uuid not null, constraint b_pk primary key (id));

--case bad: the same id by another author
--changeset 0.2-sales-001-note
create table sales.a (id uuid not null, constraint a_pk primary key (id));
--changeset 0.2-sales-001-note author:selam
create table sales.b (id uuid not null, constraint b_pk primary key (id));

--case good: other numbers
--changeset 0.2-sales-001-note
create table sales.a (id uuid not null, constraint a_pk primary key (id));
--changeset 0.2-sales-002-note
create table sales.b (id uuid not null, constraint b_pk primary key (id));

--case good: the same words in another context's file
--changeset 0.2-sales-001-note file:db/changelog/0.2/sales.xml
create table sales.a (id uuid not null, constraint a_pk primary key (id));
--changeset 0.2-hr-001-note file:db/changelog/0.2/hr.xml
create table hr.b (id uuid not null, constraint b_pk primary key (id));

--case good: the statement twice, under two ids
--changeset 0.2-sales-001-analyze
analyze identity.organisation;
--changeset 0.2-sales-002-analyze
analyze identity.organisation;
