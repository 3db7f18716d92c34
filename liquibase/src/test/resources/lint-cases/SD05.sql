--case bad: no columns
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
insert into catalogue.currency values ('ETB', 'Ethiopian Birr') on conflict (code) do nothing;

--case bad: an alias is no column list
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
INSERT INTO "catalogue"."currency" AS c SELECT 'ETB', 'Ethiopian Birr' WHERE NOT EXISTS (SELECT 1 FROM catalogue.currency x WHERE x.code = 'ETB');

--case bad: a star as the source
--given
create table sales.a (id uuid not null, note text, constraint a_pk primary key (id));
create table sales.b (id uuid not null, note text, constraint b_pk primary key (id));
--changeset 0.2-sales-001-copy
insert into sales.b (id, note) select * from sales.a on conflict do nothing;

--case bad: a view of everything
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-view
create view sales.invoice_all with (security_invoker = true) as select i.*, 1 as one from sales.invoice i;

--case bad: a table of everything
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-copy
create table sales.invoice_copy as select distinct * from sales.invoice;

--case bad: in a DO block
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
do $$ begin execute 'insert into catalogue.currency values (''ETB'', ''Ethiopian Birr'') on conflict (code) do nothing'; end $$;

--case good: columns listed
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
insert into catalogue.currency (code, name) values ('ETB', 'Ethiopian Birr') on conflict (code) do nothing;

--case good: counting and multiplying
--given
create table sales.line (id uuid not null, quantity integer, price numeric(19,4), constraint line_pk primary key (id));
--changeset 0.2-sales-001-view
create view sales.line_total with (security_invoker = true) as select count(*) as lines, sum(quantity * price) as total from sales.line;

--case good: EXISTS (SELECT *) reads nothing
--given
create table catalogue.currency (code text not null, name text not null, constraint currency_pk primary key (code));
--changeset 0.2-catalogue-001-birr
insert into catalogue.currency (code, name) select 'ETB', 'Ethiopian Birr' where not exists (select * from catalogue.currency where code = 'ETB');

--case good: a star in a string and in a comment
--given
create table sales.note (id uuid not null, body text, constraint note_pk primary key (id));
--changeset 0.2-sales-001-note
insert into sales.note (id, body) values ('0198c0de-0000-7000-8000-000000000001', 'select * from x; insert into y values (1)') /* select * */ on conflict do nothing;

--case bad: a view of a whole TABLE
--given
create table sales.invoice (org_id uuid not null, id uuid not null);
--changeset 0.2-sales-001-view
create view sales.invoice_all with (security_invoker = true) as table sales.invoice;
