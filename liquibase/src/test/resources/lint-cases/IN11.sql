--case bad: no reason
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--waive DL01 owner:"selam" until:2099-12-31
drop table sales.draft;

--case bad: an empty reason
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--waive DL01 reason:"  " owner:"selam" until:2099-12-31
drop table sales.draft;

--case bad: no owner
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--waive DL01 reason:"Empty since 0.1." until:2099-12-31
drop table sales.draft;

--case bad: no last day
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--waive DL01 reason:"Empty since 0.1." owner:"selam"
drop table sales.draft;

--case bad: past its last day
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--waive DL01 reason:"Empty since 0.1." owner:"selam" until:2020-01-01
drop table sales.draft;

--case bad: a day that does not exist
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--waive DL01 reason:"Empty since 0.1." owner:"selam" until:2099-02-30
drop table sales.draft;

--case bad: it silences nothing
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-note
--waive DL01 reason:"Empty since 0.1." owner:"selam" until:2099-12-31
alter table sales.invoice add column note text;

--case bad: a rule that does not exist
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--waive DL99 reason:"Empty since 0.1." owner:"selam" until:2099-12-31
drop table sales.draft;

--case bad: the finding is in another changeSet
--given
create table sales.draft (org_id uuid not null, id uuid not null);
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
drop table sales.draft;
--changeset 0.2-sales-002-note
--waive DL01 reason:"Empty since 0.1." owner:"selam" until:2099-12-31
alter table sales.invoice add column note text;

--case good: complete, current, used
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--waive DL01 reason:"Empty since 0.1, checked on all three installations." owner:"selam" until:2099-12-31
drop table sales.draft;

--case good: two waivers for two findings, the reason has quotes and colons
--given
create table sales.draft (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-drop
--waive DL01 reason:"Archived: see 'drafts-2026.csv'; owner: sales." owner:"selam" until:2099-12-31
--waive DL03 reason:"Its view is rebuilt by 0.2-sales-002." owner:"selam" until:2099-12-31
drop table sales.draft cascade;

--case good: no waiver at all
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));

--case good: the word in a statement's text
--changeset 0.2-sales-001-comment
comment on schema sales is 'waive DL01 reason:"" owner:""';
