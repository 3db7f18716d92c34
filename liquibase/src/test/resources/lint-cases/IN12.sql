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

--case bad: the failure is passed over
--changeset 0.2-sales-001-tag dbms:postgresql failOnError:false
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: it may not run at all
--changeset 0.2-sales-001-tag dbms:postgresql ignore:true
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: it runs before what stands before it
--changeset 0.2-sales-001-tag dbms:postgresql runOrder:first
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: its statements end elsewhere
--changeset 0.2-sales-001-tag dbms:postgresql endDelimiter:GO
create table sales.tag (id uuid not null, constraint tag_pk primary key (id)); -- GO drop table sales.invoice
--rollback drop table sales.tag;

--case bad: a parameter puts text in
--changeset 0.2-sales-001-tag dbms:postgresql
create table sales.tag (id uuid not null, constraint tag_pk primary key (id)); -- ${more}
--rollback drop table sales.tag;

--case bad: lines that are left out
--changeset 0.2-sales-001-tag dbms:postgresql
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--ignoreLines:start
alter table sales.tag enable row level security;
--ignoreLines:end
--rollback drop table sales.tag;

--case bad: a comment in a comment
--changeset 0.2-sales-001-tag dbms:postgresql
create table sales.tag (id uuid not null, constraint tag_pk primary key (id)); /* old /* older */ drop table sales.invoice; */ */
--rollback drop table sales.tag;

--case bad: the precondition writes
--changeset 0.2-sales-001-tag dbms:postgresql
--precondition-sql-check expectedResult:0 with gone as (delete from sales.invoice returning 1) select count(*) from gone
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: the precondition calls what may write
--changeset 0.2-sales-001-tag dbms:postgresql
--precondition-sql-check expectedResult:0 select sales.cleaned()
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case bad: protection that only some databases get
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
--changeset 0.2-sales-001-tag dbms:postgresql contextFilter:demo
alter table sales.tag enable row level security;
--rollback alter table sales.tag disable row level security;

--case good: the precondition looks
--changeset 0.2-sales-001-tag dbms:postgresql
--precondition-sql-check expectedResult:0 select count(*) from pg_catalog.pg_class c where c.relname = 'tag'
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case good: rows of a context
--given
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--changeset demo-sales-001-tag dbms:postgresql contextFilter:demo
insert into sales.tag (id) values ('0198c0de-0000-7000-8000-000000000001') on conflict (id) do nothing;
--rollback delete from sales.tag where id = '0198c0de-0000-7000-8000-000000000001';

--case good: a comment, and a word that looks like one
--changeset 0.2-sales-001-tag dbms:postgresql failOnError:true ignore:false
create table sales.tag (id uuid not null, constraint tag_pk primary key (id)); /* a tag: $x, {y} */
comment on table sales.tag is 'For /* and -- in texts.';
--rollback drop table sales.tag;

--case bad: protection that a condition may leave out
--given
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
--changeset 0.2-sales-001-tag dbms:postgresql
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from sales.tag
alter table sales.tag enable row level security;
--rollback alter table sales.tag disable row level security;
