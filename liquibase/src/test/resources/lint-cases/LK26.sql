--case bad: attach without a check
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2026 (org_id uuid not null, read_at timestamptz not null);
--changeset 0.2-logistics-001-attach
alter table logistics.reading attach partition logistics.reading_2026 for values from ('2026-01-01') to ('2027-01-01');

--case bad: the check is not validated
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2026 (org_id uuid not null, read_at timestamptz not null);
alter table logistics.reading_2026 add constraint reading_2026_bounds check (read_at >= '2026-01-01' and read_at < '2027-01-01') not valid;
--changeset 0.2-logistics-001-attach
ALTER TABLE logistics.reading ATTACH PARTITION logistics.reading_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

--case bad: the check proves the bounds, not that the key is there
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz) partition by range (read_at);
create table logistics.reading_2026 (org_id uuid not null, read_at timestamptz, constraint reading_2026_bounds check (read_at >= '2026-01-01' and read_at < '2027-01-01'));
--changeset 0.2-logistics-001-attach
alter table logistics.reading attach partition logistics.reading_2026 for values from ('2026-01-01') to ('2027-01-01');

--case bad: the check proves the key is there, not the bounds
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2026 (org_id uuid not null, read_at timestamptz not null, constraint reading_2026_nn check (read_at is not null));
--changeset 0.2-logistics-001-attach
alter table logistics.reading attach partition logistics.reading_2026 for values from ('2026-01-01') to ('2027-01-01');

--case bad: the check covers another year
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2026 (org_id uuid not null, read_at timestamptz not null, constraint reading_2026_bounds check (read_at >= '2025-01-01' and read_at < '2027-01-01'));
--changeset 0.2-logistics-001-attach
alter table logistics.reading attach partition logistics.reading_2026 for values from ('2026-01-01') to ('2027-01-01');

--case bad: detach takes the lock of all partitions
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
--changeset 0.2-logistics-001-detach
alter table if exists "logistics"."reading" detach partition logistics.reading_2020;

--case bad: detach in a DO block
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
--changeset 0.2-logistics-001-detach
do $$ begin execute format('alter table logistics.reading detach partition %I.%I', 'logistics', 'reading_' || '2020'); end $$;

--case good: attached after a validated check of bounds and key
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2026 (org_id uuid not null, read_at timestamptz not null);
--changeset 0.2-logistics-001-check
alter table logistics.reading_2026 add constraint reading_2026_bounds check (read_at is not null and read_at >= '2026-01-01' and read_at < '2027-01-01') not valid;
--changeset 0.2-logistics-002-validate
alter table logistics.reading_2026 validate constraint reading_2026_bounds;
--changeset 0.2-logistics-003-attach
alter table logistics.reading attach partition logistics.reading_2026 for values from ('2026-01-01') to ('2027-01-01');

--case good: column NOT NULL, bounds by a validated check
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2026 (org_id uuid not null, read_at timestamptz not null, constraint reading_2026_bounds check ((read_at >= timestamptz '2026-01-01 00:00:00+03') and (read_at < timestamptz '2027-01-01 00:00:00+03')));
--changeset 0.2-logistics-001-attach
alter table logistics.reading attach partition logistics.reading_2026 for values from ('2026-01-01 00:00:00+03') to ('2027-01-01 00:00:00+03');

--case good: the partition is new and empty
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 (like logistics.reading including all);
alter table logistics.reading attach partition logistics.reading_2027 for values from ('2027-01-01') to ('2028-01-01');

--case good: PARTITION OF attaches nothing that has rows
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');

--case good: detach concurrently
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2020 partition of logistics.reading for values from ('2020-01-01') to ('2021-01-01');
--changeset 0.2-logistics-001-detach runInTransaction:false
alter table logistics.reading detach partition logistics.reading_2020 concurrently;

--case good: the index of a partition attached to its parent index
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null) partition by range (read_at);
create table logistics.reading_2026 partition of logistics.reading for values from ('2026-01-01') to ('2027-01-01');
create index reading_ix on only logistics.reading (read_at);
create index reading_2026_ix on logistics.reading_2026 (read_at);
--changeset 0.2-logistics-001-attach-index
alter index logistics.reading_ix attach partition logistics.reading_2026_ix;

--case good: days proved by BETWEEN
--given
create table logistics.count (org_id uuid not null, day date not null) partition by range (day);
create table logistics.count_2026 (org_id uuid not null, day date not null, constraint count_2026_bounds check (day between '2026-01-01' and '2026-12-31'));
--changeset 0.2-logistics-001-attach
alter table logistics.count attach partition logistics.count_2026 for values from ('2026-01-01') to ('2027-01-01');

--case good: a list proved by a shorter list
--given
create table logistics.reading (org_id uuid not null, kind text) partition by list (kind);
create table logistics.reading_cold (org_id uuid not null, kind text, constraint reading_cold_bounds check (kind is not null and kind in ('COLD', 'FROZEN')));
--changeset 0.2-logistics-001-attach
alter table logistics.reading attach partition logistics.reading_cold for values in ('COLD', 'FROZEN', 'DEEP');

--case good: bounds proved by narrower ones
--given
create table logistics.lot (org_id uuid not null, no integer not null) partition by range (no);
create table logistics.lot_a (org_id uuid not null, no integer not null, constraint lot_a_bounds check (no >= 10 and no < 20));
--changeset 0.2-logistics-001-attach
alter table logistics.lot attach partition logistics.lot_a for values from (0) to (100);

--case bad: detached by the name of the parent only
--loose
alter table logistics.trip detach partition logistics.trip_2019;

--case good: an interrupted detach is finalised
--given
create table logistics.trip (org_id uuid not null, left_at timestamptz not null) partition by range (left_at);
create table logistics.trip_2019 partition of logistics.trip for values from ('2019-01-01') to ('2020-01-01');
--changeset 0.2-logistics-001-detach runInTransaction:false
alter table logistics.trip detach partition logistics.trip_2019 finalize;
