--case bad: reindex a table
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-reindex
reindex table sales.invoice;

--case bad: reindex an index, with an option
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-reindex
REINDEX (VERBOSE) INDEX "sales"."invoice_pk";

--case bad: a whole schema
--changeset 0.2-sales-001-reindex runInTransaction:false
reindex schema sales;

--case bad: the option says no
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-reindex
reindex (concurrently off) index sales.invoice_pk;

--case bad: refresh
--given
create materialized view sales.turnover as select 1 as no, 2 as total;
--changeset 0.2-sales-001-refresh
refresh materialized view sales.turnover;

--case bad: refresh WITH DATA in a DO block
--given
create materialized view sales.turnover as select 1 as no, 2 as total;
--changeset 0.2-sales-001-refresh
do $$ begin refresh materialized view sales.turnover with data; end $$;

--case good: reindex concurrently
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-reindex runInTransaction:false
reindex table concurrently sales.invoice;
--changeset 0.2-sales-002-reindex runInTransaction:false
reindex (concurrently, verbose) index sales.invoice_pk;

--case good: refresh concurrently
--given
create materialized view sales.turnover as select 1 as no, 2 as total;
create unique index turnover_uk on sales.turnover (no);
--changeset 0.2-sales-001-refresh
refresh materialized view concurrently sales.turnover;

--case good: first fill of a view made in this release
--changeset 0.2-sales-001-turnover
create materialized view sales.turnover as select 1 as no, 2 as total with no data;
create unique index turnover_uk on sales.turnover (no);
--changeset 0.2-sales-002-fill
refresh materialized view sales.turnover;

--case good: a table called reindex
--changeset 0.2-sales-001-reindex
create table sales.reindex (id uuid not null, note text default 'refresh materialized view x', constraint reindex_pk primary key (id));

--case good: the catalogue, for which there is no CONCURRENTLY
--changeset 0.2-sales-001-reindex runInTransaction:false
reindex system aksum;

--case bad: a database
--changeset 0.2-sales-001-reindex runInTransaction:false
reindex database aksum;

--case good: emptied, which CONCURRENTLY cannot
--given
create materialized view sales.turnover as select 1 as no, 2 as total;
--changeset 0.2-sales-001-empty
refresh materialized view sales.turnover with no data;
