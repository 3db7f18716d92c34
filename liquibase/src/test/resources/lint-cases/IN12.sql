--case bad: no dbms
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: no rollback
--changeset 0.2-sales-001-tag dbms:postgresql
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));

--case bad: neither
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));

--case bad: another database
--changeset 0.2-sales-001-tag dbms:h2
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case good: both
--changeset 0.2-sales-001-tag dbms:postgresql
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case good: irreversible with a reason
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop dbms:postgresql
--comment irreversible: the rows are archived outside the database.
drop table sales.draft;

--case good: nothing to undo, said so
--changeset 0.2-sales-001-analyze dbms:postgresql
analyze identity.organisation;
--rollback empty
