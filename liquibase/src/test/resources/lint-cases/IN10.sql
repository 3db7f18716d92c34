--case bad: an id that says nothing
--changeset 1 dbms:postgresql
--comment Tags make invoices easier to find.
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: no comment
--changeset 0.2-sales-001-tag dbms:postgresql
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: another author
--changeset 0.2-sales-001-tag author:root dbms:postgresql
--comment Tags make invoices easier to find.
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: capitals and blanks in the id
--changeset 0.2-Sales-001-Add_Tag dbms:postgresql
--comment Tags make invoices easier to find.
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: the id names another release than the file
--changeset 0.1-sales-001-tag file:db/changelog/0.2/sales.xml dbms:postgresql
--comment Tags make invoices easier to find.
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: the id names another context than the file
--changeset 0.2-hr-001-tag file:db/changelog/0.2/sales.xml dbms:postgresql
--comment Tags make invoices easier to find.
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: a file name nobody can sort
--changeset 0.2-sales-001-tag file:db/changelog/0.2/New_Sales(1).xml dbms:postgresql
--comment Tags make invoices easier to find.
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case good: as the template has it
--changeset 0.2-sales-001-tag file:db/changelog/0.2/sales.xml dbms:postgresql
--comment Tags make invoices easier to find.
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case good: a context with a hyphen, a long name
--changeset 0.2-catalogue-data-012-currencies-without-minor-units file:db/changelog/0.2/catalogue-data.xml dbms:postgresql
--comment ISO 4217 changed.
analyze identity.organisation;
--rollback empty

--case good: demo rows
--changeset demo-sales-001-invoices file:db/changelog/demo/sales.xml context:demo dbms:postgresql
--comment Invoices for the demo organisation.
analyze identity.organisation;
--rollback empty

--case good: release 0.10 with patch number
--changeset 0.10.1-sales-001-tag file:db/changelog/0.10.1/sales.xml dbms:postgresql
--comment Tags make invoices easier to find.
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;
