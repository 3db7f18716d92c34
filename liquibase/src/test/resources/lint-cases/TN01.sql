--case bad: no organisation
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, name text not null, constraint tag_pk primary key (id));
comment on table sales.tag is 'Words that make invoices easier to find.';

--case bad: nullable
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid, id uuid not null, constraint tag_pk primary key (id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));

--case bad: without its foreign key
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));

--case bad: under another name
--changeset 0.2-sales-001-tag
create table sales.tag (organisation_id uuid not null, id uuid not null, constraint tag_pk primary key (organisation_id, id), constraint tag_org_fk foreign key (organisation_id) references identity.organisation (id));

--case bad: global without a reason
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
comment on table sales.tag is 'global:';

--case bad: global only in an SQL comment, or of a column
--changeset 0.2-sales-001-tag
-- global: every organisation has the same words
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
comment on column sales.tag.id is 'global: every organisation has the same words';

--case bad: the word stands in the middle of another one
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null, constraint tag_pk primary key (id));
comment on table sales.tag is 'Nonglobal: words of one organisation.';

--case bad: unlogged and made from a query
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-copy
create unlogged table sales.invoice_copy as select org_id, id from sales.invoice;

--case bad: a foreign key of org_id to something else
--given
create table sales.book (id uuid not null, constraint book_pk primary key (id));
comment on table sales.book is 'global: for this case.';
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_book_fk foreign key (org_id) references sales.book (id));

--case bad: in a DO block
--changeset 0.2-sales-001-tag
do $$ begin execute 'create table sales.tag (id uuid primary key)'; end $$;

--case good: the template
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));

--case good: inline, quoted
--changeset 0.2-sales-001-tag
CREATE TABLE "sales"."tag" ("org_id" uuid REFERENCES "identity"."organisation" NOT NULL, "id" uuid, PRIMARY KEY ("org_id", "id"));

--case good: through the composite key of its parent
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id), constraint invoice_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-line
create table sales.invoice_line (org_id uuid not null, invoice_id uuid not null, no integer not null, constraint invoice_line_pk primary key (org_id, invoice_id, no), constraint invoice_line_invoice_fk foreign key (org_id, invoice_id) references sales.invoice (org_id, id));

--case good: completed later in the release
--changeset 0.2-sales-001-tag
create table sales.tag (id uuid not null);
--changeset 0.2-sales-002-org
alter table sales.tag add column org_id uuid;
alter table sales.tag alter org_id set not null, add constraint tag_org_fk foreign key (org_id) references identity.organisation (id);

--case good: NOT NULL by the primary key
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid, id uuid, constraint tag_pk primary key (org_id, id), constraint tag_org_fk foreign key (org_id) references identity.organisation (id));

--case good: global, with the reason, in a later changeSet
--changeset 0.2-catalogue-001-unit
create table catalogue.unit (code text not null, constraint unit_pk primary key (code));
--changeset 0.2-catalogue-002-unit
comment on table catalogue.unit is 'global: units of measure are the same for everybody.';

--case good: temporary tables, partitions, views
--given
create table logistics.reading (org_id uuid not null, read_at timestamptz not null, constraint reading_pk primary key (org_id, read_at), constraint reading_org_fk foreign key (org_id) references identity.organisation (id)) partition by range (read_at);
--changeset 0.2-logistics-001-others
create temporary table seen (id uuid);
create temp table pg_temp.seen_too (id uuid);
create table logistics.reading_2027 partition of logistics.reading for values from ('2027-01-01') to ('2028-01-01');
create view logistics.one with (security_invoker = true) as select 1 as one;

--case good: an old table changes
--given
create table sales.legacy (id uuid not null);
--changeset 0.2-sales-001-note
alter table sales.legacy add column note text;

--case bad: LIKE copies the column, not its foreign key
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id), constraint invoice_org_fk foreign key (org_id) references identity.organisation (id));
--changeset 0.2-sales-001-copy
create table sales.invoice_copy (like sales.invoice including all);

--case bad: the reason is taken back
--changeset 0.2-catalogue-001-unit
create table catalogue.unit (code text not null, constraint unit_pk primary key (code));
comment on table catalogue.unit is 'global: units of measure are the same for everybody.';
comment on table catalogue.unit is 'Units of measure.';
