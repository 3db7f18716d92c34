--case bad: a bare partition
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by range (read_at);
alter table logistics.reading enable row level security, force row level security;
create policy reading_tenant on logistics.reading using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');

--case bad: enabled and forced, but without the policy
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by range (read_at);
alter table logistics.reading enable row level security, force row level security;
create policy reading_tenant on logistics.reading using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-logistics-001-partition
CREATE TABLE IF NOT EXISTS "logistics"."reading_rest" PARTITION OF logistics.reading DEFAULT;
alter table logistics.reading_rest enable row level security, force row level security;

--case bad: the policy is there, but nothing is forced
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by range (read_at);
alter table logistics.reading enable row level security, force row level security;
create policy reading_tenant on logistics.reading using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');
alter table logistics.reading_2027 enable row level security;
create policy reading_2027_tenant on logistics.reading_2027 using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case bad: attached without protection
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by range (read_at);
alter table logistics.reading enable row level security, force row level security;
create policy reading_tenant on logistics.reading using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 (like logistics.reading including all);
alter table logistics.reading attach partition logistics.reading_2027 for values from ('2027-01-01') to ('2028-01-01');

--case bad: parent and partitions made together, only the parent is protected
--changeset 0.2-logistics-001-reading
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by range (read_at);
create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');
alter table logistics.reading enable row level security, force row level security;
create policy reading_tenant on logistics.reading using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case bad: the policy of the partition is open
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by range (read_at);
alter table logistics.reading enable row level security, force row level security;
create policy reading_tenant on logistics.reading using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-logistics-001-partition
do $$ begin
  create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');
  alter table logistics.reading_2027 enable row level security, force row level security;
  create policy reading_2027_all on logistics.reading_2027 using (true);
end $$;

--case good: replayed on the partition
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by range (read_at);
alter table logistics.reading enable row level security, force row level security;
create policy reading_tenant on logistics.reading using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');
alter table logistics.reading_2027 enable row level security;
alter table logistics.reading_2027 force row level security;
create policy reading_2027_tenant on logistics.reading_2027 using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));

--case good: replayed in the next changeSet, in a DO block
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by range (read_at);
alter table logistics.reading enable row level security, force row level security;
create policy reading_tenant on logistics.reading using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');
--changeset 0.2-logistics-002-rls
do $$ begin
  execute format('alter table logistics.%I enable row level security, force row level security', 'reading_2027');
  execute format('create policy reading_tenant on logistics.%I using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()))', 'reading_2027');
end $$;

--case good: protected before it is attached
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by range (read_at);
alter table logistics.reading enable row level security, force row level security;
create policy reading_tenant on logistics.reading using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
--changeset 0.2-logistics-001-partition
create table logistics.reading_2027 (like logistics.reading including all);
alter table logistics.reading_2027 enable row level security, force row level security;
create policy reading_tenant on logistics.reading_2027 using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
alter table logistics.reading attach partition logistics.reading_2027 for values from ('2027-01-01') to ('2028-01-01');

--case good: the parent is global
--given
create table catalogue.rate (currency text not null, day date not null, rate numeric(19,10) not null, constraint rate_pk primary key (currency, day)) partition by range (day);
comment on table catalogue.rate is 'global: the rates of the National Bank are the same for everybody.';
--changeset 0.2-catalogue-001-partition
create table catalogue.rate_2027 partition of catalogue.rate for values from ('2027-01-01') to ('2028-01-01');

--case good: a window's partition
--changeset 0.2-sales-001-view
create view sales.place with (security_invoker = true) as select n, row_number() over (partition by n % 2) as place from generate_series(1, 4) as g (n);

--case bad: the second level of partitions
--changeset 0.2-logistics-001-reading
create table logistics.reading (org_id uuid not null, kind text not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, kind, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by list (kind);
create table logistics.reading_cold partition of logistics.reading for values in ('COLD') partition by range (read_at);
create table logistics.reading_cold_2027 partition of logistics.reading_cold for values from ('2027-01-01') to ('2028-01-01');
alter table logistics.reading enable row level security, force row level security;
create policy reading_tenant on logistics.reading using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
alter table logistics.reading_cold enable row level security, force row level security;
create policy reading_tenant on logistics.reading_cold using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
