--case bad: no index
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
--changeset 0.2-sales-001-invoice
create table sales.invoice (
  org_id uuid not null, id uuid not null, client_id uuid not null,
  constraint invoice_pk primary key (org_id, id),
  constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id)
);

--case bad: the index has another column between
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
--changeset 0.2-sales-001-invoice
create table sales.invoice (
  org_id uuid not null, id uuid not null, client_id uuid not null, due_date date,
  constraint invoice_pk primary key (org_id, id),
  constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id)
);
create index invoice_client_ix on sales.invoice (org_id, due_date, client_id);

--case bad: a partial index covers some rows only
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
--changeset 0.2-sales-001-invoice
create table sales.invoice (
  org_id uuid not null, id uuid not null, client_id uuid not null, paid boolean not null,
  constraint invoice_pk primary key (org_id, id),
  constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id)
);
create index invoice_client_ix on sales.invoice (org_id, client_id) where not paid;

--case bad: an index of an expression, and one of another kind
--given
create table catalogue.country (code text not null, constraint country_pk primary key (code));
--changeset 0.2-sales-001-port
create table sales.port (id uuid primary key, country text not null references catalogue.country);
create index port_country_ix on sales.port (lower(country));
create index port_country_brin on sales.port using brin (country);

--case bad: added to an old table
--given
create table catalogue.currency (code text not null, constraint currency_pk primary key (code));
create table sales.invoice (org_id uuid not null, id uuid not null, currency text, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-currency
alter table sales.invoice add constraint invoice_currency_fk foreign key (currency) references catalogue.currency (code) not valid;

--case bad: the column is only included
--given
create table catalogue.currency (code text not null, constraint currency_pk primary key (code));
--changeset 0.2-sales-001-invoice
create table sales.invoice (id uuid primary key, currency text references catalogue.currency);
create index invoice_ix on sales.invoice (id) include (currency);

--case bad: the index is on another table of the same name
--given
create table catalogue.currency (code text not null, constraint currency_pk primary key (code));
--changeset 0.2-sales-001-rate
create table sales.rate (id uuid primary key, currency text references catalogue.currency (code));
create table hr.rate (id uuid primary key, currency text);
create index rate_currency_ix on hr.rate (currency);

--case good: an index that starts with its columns
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
--changeset 0.2-sales-001-invoice
create table sales.invoice (
  org_id uuid not null, id uuid not null, client_id uuid not null, due_date date,
  constraint invoice_pk primary key (org_id, id),
  constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id)
);
create index invoice_client_ix on sales.invoice (org_id, client_id, due_date);

--case good: the same columns in the other order
--given
create table sales.client (org_id uuid not null, id uuid not null, constraint client_pk primary key (org_id, id));
--changeset 0.2-sales-001-invoice
create table sales.invoice (
  org_id uuid not null, id uuid not null, client_id uuid not null,
  constraint invoice_pk primary key (org_id, id),
  constraint invoice_client_fk foreign key (org_id, client_id) references sales.client (org_id, id)
);
create index invoice_client_ix on sales.invoice (client_id, org_id);

--case good: the primary key starts with it
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-line
create table sales.invoice_line (
  org_id uuid not null, invoice_id uuid not null, no integer not null,
  constraint invoice_line_pk primary key (org_id, invoice_id, no),
  constraint invoice_line_org_fk foreign key (org_id) references identity.organisation (id),
  constraint invoice_line_invoice_fk foreign key (org_id, invoice_id) references sales.invoice (org_id, id)
);

--case good: a unique constraint serves
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-letter
create table sales.reminder (
  org_id uuid not null, id uuid not null, invoice_id uuid not null,
  constraint reminder_pk primary key (org_id, id),
  constraint reminder_invoice_uk unique (org_id, invoice_id),
  constraint reminder_invoice_fk foreign key (org_id, invoice_id) references sales.invoice (org_id, id)
);

--case good: an index that leaves out nulls only
--given
create table catalogue.incoterm (code text not null, constraint incoterm_pk primary key (code));
--changeset 0.2-sales-001-offer
create table sales.offer (id uuid primary key, incoterm text references catalogue.incoterm (code));
create index offer_incoterm_ix on sales.offer (incoterm) where incoterm is not null;

--case good: built concurrently later in the release
--given
create table catalogue.currency (code text not null, constraint currency_pk primary key (code));
create table sales.invoice (org_id uuid not null, id uuid not null, currency text);
--changeset 0.2-sales-001-currency
alter table sales.invoice add constraint invoice_currency_fk foreign key (currency) references catalogue.currency (code) not valid;
--changeset 0.2-sales-002-index runInTransaction:false
create index concurrently invoice_currency_ix on sales.invoice (currency);

--case good: the index was there before the key
--given
create table catalogue.currency (code text not null, constraint currency_pk primary key (code));
create table sales.invoice (org_id uuid not null, id uuid not null, currency text);
create index invoice_currency_ix on sales.invoice (currency, id);
--changeset 0.2-sales-001-currency
alter table sales.invoice add foreign key (currency) references catalogue.currency not valid;

--case good: a temporary table needs none
--changeset 0.2-sales-001-clean
create temporary table pair (a integer primary key, b integer references pg_temp.pair) on commit drop;

--case good: the referring column is the whole primary key
--given
create table sales.invoice (org_id uuid not null, id uuid not null, constraint invoice_pk primary key (org_id, id));
--changeset 0.2-sales-001-detail
create table sales.invoice_detail (org_id uuid not null, id uuid not null, constraint invoice_detail_pk primary key (org_id, id), constraint invoice_detail_fk foreign key (org_id, id) references sales.invoice (org_id, id));

--case bad: the index is dropped again in the release
--given
create table catalogue.currency (code text not null, constraint currency_pk primary key (code));
--changeset 0.2-sales-001-price
create table sales.price (id uuid primary key, currency text references catalogue.currency (code));
create index price_currency_ix on sales.price (currency);
drop index sales.price_currency_ix;
