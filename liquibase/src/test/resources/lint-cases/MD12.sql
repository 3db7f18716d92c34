--case bad: the same index twice
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, constraint invoice_pk primary key (org_id, id));
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently invoice_due_date_ix on sales.invoice using btree ("org_id", due_date asc nulls last);

--case bad: the primary key once more
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id));
create index tag_ix on sales.tag (org_id, id);

--case bad: the beginning of another index
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, kind text, at date, constraint tag_pk primary key (org_id, id));
create index tag_kind_at_ix on sales.tag (org_id, kind, at);
create index tag_kind_ix on sales.tag (org_id, kind);

--case bad: a unique constraint beside the primary key of the same columns
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, constraint tag_pk primary key (org_id, id), constraint tag_uk unique (id, org_id));

--case bad: an integer refers to a bigint
--given
create table sales.batch (id bigint generated always as identity, constraint batch_pk primary key (id));
--changeset 0.2-sales-001-item
create table sales.batch_item (id uuid not null, batch_id integer not null, constraint batch_item_pk primary key (id), constraint batch_item_batch_fk foreign key (batch_id) references sales.batch (id));
create index batch_item_batch_ix on sales.batch_item (batch_id);

--case bad: varchar refers to text, inline
--given
create table catalogue.currency (code text not null, constraint currency_pk primary key (code));
--changeset 0.2-sales-001-price
create table sales.price (id uuid not null, currency varchar(3) not null constraint price_currency_fk references catalogue.currency (code), constraint price_pk primary key (id));

--case bad: the same foreign key under two names
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
create table sales.invoice (org_id uuid not null, id uuid not null, client_id uuid, constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id));
--changeset 0.2-sales-001-fk
alter table sales.invoice add constraint invoice_client_fk2 foreign key (org_id, client_id) references sales.client (org_id, id) not valid;

--case bad: columns in an order that wastes 35 bytes a row
--changeset 0.2-kpi-001-fact
create table kpi.fact (a boolean not null, b bigint not null, c boolean not null, d bigint not null, e boolean not null, f bigint not null, g boolean not null, h bigint not null, i boolean not null, j bigint not null, constraint fact_pk primary key (b));

--case good: another predicate, another order, another method, another expression
--given
create table sales.invoice (org_id uuid not null, id uuid not null, number text, due_date date, attrs jsonb, constraint invoice_pk primary key (org_id, id));
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-001-indexes
create index invoice_due_open_ix on sales.invoice (org_id, due_date) where number is null;
create index invoice_due_desc_ix on sales.invoice (org_id, due_date desc nulls last);
create index invoice_due_brin on sales.invoice using brin (org_id, due_date);
create index invoice_number_ix on sales.invoice (org_id, lower(number));
create index invoice_number_pattern_ix on sales.invoice (org_id, number text_pattern_ops);
create index invoice_due_org_ix on sales.invoice (due_date, org_id);

--case good: a shorter unique index is a rule, not a copy
--changeset 0.2-sales-001-tag
create table sales.tag (org_id uuid not null, id uuid not null, name text not null, at date, constraint tag_pk primary key (org_id, id), constraint tag_name_uk unique (org_id, name));
create index tag_name_at_ix on sales.tag (org_id, name, at);

--case good: the same columns of another table
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-hr-001-invoice
create table hr.invoice (org_id uuid not null, id uuid not null, due_date date, constraint invoice_pk primary key (org_id, id));
create index invoice_due_ix on hr.invoice (org_id, due_date);

--case good: types that match under other names
--given
create table sales.batch (id int8 not null, code character varying(20) not null, constraint batch_pk primary key (id), constraint batch_code_uk unique (code));
--changeset 0.2-sales-001-item
create table sales.batch_item (id uuid not null, batch_id bigint not null, batch_code varchar(20) not null, constraint batch_item_pk primary key (id), constraint batch_item_batch_fk foreign key (batch_id) references sales.batch (id), constraint batch_item_code_fk foreign key (batch_code) references sales.batch (code));
create index batch_item_batch_ix on sales.batch_item (batch_id);
create index batch_item_code_ix on sales.batch_item (batch_code);

--case good: the old index goes when the longer one is there
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
create index invoice_due_ix on sales.invoice (org_id, due_date);
--changeset 0.2-sales-001-longer runInTransaction:false
create index concurrently invoice_due_id_ix on sales.invoice (org_id, due_date, id);
--changeset 0.2-sales-002-drop runInTransaction:false
drop index concurrently sales.invoice_due_ix;

--case good: two foreign keys to one table by different columns
--changeset 0.2-sales-001-visit
create table sales.visit (
  org_id uuid not null, id uuid not null, made_by uuid not null, checked_by uuid,
  constraint visit_pk primary key (org_id, id),
  constraint visit_made_by_fk foreign key (org_id, made_by) references identity.app_user (org_id, id),
  constraint visit_checked_by_fk foreign key (org_id, checked_by) references identity.app_user (org_id, id)
);
create index visit_made_by_ix on sales.visit (org_id, made_by);
create index visit_checked_by_ix on sales.visit (org_id, checked_by);
