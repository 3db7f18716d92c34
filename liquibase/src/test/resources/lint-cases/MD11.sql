--case bad: the key of the partitions is missing [refused]
--changeset 0.2-logistics-001-reading
create table logistics.reading (org_id uuid not null, id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, id)) partition by range (read_at);

--case bad: inline, with capitals [refused]
--changeset 0.2-logistics-001-reading
CREATE TABLE logistics.reading (id uuid PRIMARY KEY, "kind" text NOT NULL) PARTITION BY LIST ("kind");

--case bad: a unique constraint beside a right primary key [refused]
--changeset 0.2-logistics-001-reading
create table logistics.reading (org_id uuid not null, id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, id, read_at), constraint reading_id_uk unique (org_id, id)) partition by range (read_at);

--case bad: one of two partition columns [refused]
--given
create table logistics.reading (org_id uuid not null, id uuid not null, read_at timestamptz not null, kind text not null) partition by range (read_at, kind);
--changeset 0.2-logistics-001-pk
alter table logistics.reading add constraint reading_pk primary key (org_id, id, read_at);

--case bad: the partitions are cut by an expression [refused]
--changeset 0.2-logistics-001-reading
create table logistics.reading (org_id uuid not null, id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, id, read_at)) partition by range ((date_trunc('month', read_at at time zone 'UTC')));

--case bad: a unique index [refused]
--given
create table logistics.reading (org_id uuid not null, id uuid not null, read_at timestamptz not null) partition by hash (org_id);
--changeset 0.2-logistics-001-uk
create unique index reading_id_uk on logistics.reading (id);

--case good: included
--changeset 0.2-logistics-001-reading
create table logistics.reading (org_id uuid not null, id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, id, read_at)) partition by range (read_at);

--case good: in any order, quoted
--changeset 0.2-logistics-001-reading
create table logistics.reading (org_id uuid not null, kind text not null, read_at timestamptz not null, primary key (read_at, org_id, kind)) partition by range ("kind", READ_AT);

--case good: a partition may be stricter by itself
--given
create table logistics.reading (org_id uuid not null, id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, id, read_at)) partition by range (read_at);
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 partition of logistics.reading (constraint reading_2027_id_uk unique (org_id, id)) for values from ('2027-01-01') to ('2028-01-01');

--case good: a plain index of a partitioned table
--given
create table logistics.reading (org_id uuid not null, id uuid not null, read_at timestamptz not null) partition by range (read_at);
--changeset 0.2-logistics-001-index
create index reading_id_ix on only logistics.reading (org_id, id);

--case good: a window's PARTITION BY
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(19,4), constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-view
create view sales.invoice_rank with (security_invoker = true) as select id, rank() over (partition by org_id order by total) as place from sales.invoice;
