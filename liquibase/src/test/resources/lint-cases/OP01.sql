--case bad: an index left invalid
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
update pg_catalog.pg_index set indisvalid = false where indexrelid = 'sales.invoice_due_ix'::regclass;
--changeset 0.2-sales-001-comment
comment on table sales.invoice is 'What clients owe.';

--case bad: a unique one, not ready either
--given
create table sales.client (org_id uuid not null, id uuid not null, tin text);
create unique index client_tin_uk on sales.client (org_id, tin);
update pg_catalog.pg_index set indisvalid = false, indisready = false where indexrelid = 'sales.client_tin_uk'::regclass;
--changeset 0.2-sales-001-comment
comment on table sales.client is 'Who buys.';

--case bad: the parent index waits for a partition
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2026 partition of logistics.reading for values from ('2026-01-01') to ('2027-01-01');
create index reading_at_ix on only logistics.reading (read_at);
--changeset 0.2-logistics-001-comment
comment on table logistics.reading is 'Temperatures.';

--case good: all valid
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-001-comment
comment on table sales.invoice is 'What clients owe.';

--case good: rebuilt
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
update pg_catalog.pg_index set indisvalid = false where indexrelid = 'sales.invoice_due_ix'::regclass;
--changeset 0.2-sales-001-drop runInTransaction:false
drop index concurrently if exists sales.invoice_due_ix;
--changeset 0.2-sales-002-index runInTransaction:false
create index concurrently invoice_due_ix on sales.invoice (org_id, due_date);

--case good: the parent index is complete
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2026 partition of logistics.reading for values from ('2026-01-01') to ('2027-01-01');
create index reading_at_ix on only logistics.reading (read_at);
create index reading_2026_at_ix on logistics.reading_2026 (read_at);
--changeset 0.2-logistics-001-attach
alter index logistics.reading_at_ix attach partition logistics.reading_2026_at_ix;
