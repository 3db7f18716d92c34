--case bad: a plain drop
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-001-drop-index
drop index sales.invoice_due_ix;

--case bad: IF EXISTS, quoted, RESTRICT
--changeset 0.2-sales-001-drop-index
DROP INDEX IF EXISTS "sales"."invoice_due_ix" RESTRICT;

--case bad: two at once
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
create index invoice_id_ix on sales.invoice (id);
--changeset 0.2-sales-001-drop-indexes
drop index sales.invoice_due_ix, sales.invoice_id_ix;

--case bad: inside a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-001-drop-index
do $$ begin drop index if exists sales.invoice_due_ix; end $$;

--case bad: the comment says CONCURRENTLY, the statement does not
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-001-drop-index
drop index -- concurrently
  sales.invoice_due_ix;

--case bad: the index was rebuilt under another name, the old one goes plainly
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-001-new-index runInTransaction:false
create index concurrently invoice_due_id_ix on sales.invoice (org_id, due_date, id);
--changeset 0.2-sales-002-drop-old
drop index sales.invoice_due_ix;

--case good: concurrently
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-001-drop-index runInTransaction:false
drop index concurrently if exists sales.invoice_due_ix;

--case good: the index of a table created in this release
--changeset 0.2-sales-001-quotation
create table sales.quotation (org_id uuid not null, id uuid not null);
create index quotation_ix on sales.quotation (org_id, id);
--changeset 0.2-sales-002-drop
drop index sales.quotation_ix;

--case good: the rollback drops plainly
--given
create table sales.quotation_archive (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently quotation_archive_ix on sales.quotation_archive (org_id, id);
--rollback drop index sales.quotation_archive_ix;

--case good: words in a dollar-quoted comment
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-comment
comment on table sales.invoice is $c$To rebuild: drop index sales.invoice_due_ix; create index …$c$;

--case good: a column or type named index
--given
create table kpi.fact (org_id uuid not null, id uuid not null, "index" integer);
--changeset 0.2-kpi-001-drop-default
alter table kpi.fact alter column "index" drop default;
