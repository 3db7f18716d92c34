--case bad: no rollback
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));

--case bad: rows without rollback
--changeset 0.2-sales-001-rows
insert into identity.organisation (id, code, name, currency) values ('0198c0de-0000-7000-8000-000000000001', 'x', 'X', 'ETB') on conflict (id) do nothing;

--case bad: said to be irreversible, without a reason
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--comment irreversible:
drop table sales.draft;

--case bad: the rollback is only a comment
--changeset 0.2-sales-001-tag
--rollback -- drop table sales.tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));

--case good: a rollback
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
--rollback drop table sales.tag;

--case good: a rollback of two lines
--changeset 0.2-sales-001-tags
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
create table sales.label (id uuid not null, constraint label_pk primary key (id));
--rollback drop table sales.label;
--rollback drop table sales.tag;

--case good: irreversible, and why
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--comment Drafts moved to quotations. irreversible: the rows are archived in sales_draft_2026.csv, not in the database.
drop table sales.draft;

--case good: nothing to undo, said so
--changeset 0.2-sales-001-analyze
analyze identity.organisation;
--rollback empty
