--case bad: char(n)
--changeset 0.2-catalogue-001-country
create table catalogue.country (code char(2) primary key);

--case bad: the other names of char
--changeset 0.2-catalogue-001-country
CREATE TABLE catalogue.country (code CHARACTER(2) PRIMARY KEY, alias bpchar, "nick" "pg_catalog"."bpchar"(3), flag national char(1));

--case bad: char without a length is one character
--changeset 0.2-catalogue-001-country
create table catalogue.country (id uuid primary key, side char not null);

--case bad: varchar(n) without a reason
--changeset 0.2-sales-001-client
create table sales.client (id uuid primary key, name varchar(200) not null);
comment on column sales.client.name is 'Registered name.';

--case bad: the comment is on another column
--changeset 0.2-sales-001-client
create table sales.client (id uuid primary key, tin varchar(10), name text);
comment on column sales.client.name is 'varchar: no.';

--case bad: added
--given
create table sales.client (id uuid primary key);
--changeset 0.2-sales-001-client
alter table sales.client add column city character varying(60);

--case bad: an array, in a DO block
--given
create table sales.client (id uuid primary key);
--changeset 0.2-sales-001-client
do $$ begin execute 'alter table sales.client add column tags varchar(20)[]'; end $$;

--case good: text with a named check
--changeset 0.2-sales-001-client
create table sales.client (id uuid primary key, name text not null, constraint client_name_ck check (length(name) between 1 and 200));

--case good: varchar(n) with its reason
--changeset 0.2-sales-001-client
create table sales.client (id uuid primary key, awb varchar(12));
comment on column sales.client.awb is 'Air waybill. varchar(12) because: the customs interface is of fixed width.';

--case good: varchar without a length
--changeset 0.2-sales-001-client
create table sales.client (id uuid primary key, name varchar not null, city character varying);

--case good: "char" is another type
--changeset 0.2-sales-001-client
create table sales.client (id uuid primary key, kind "char" not null);

--case good: casts, parameters, function results
--changeset 0.2-sales-001-function
create function sales.code(name varchar(20)) returns char(2) language sql immutable as $$ select left(name, 2)::char(2) $$;

--case good: columns called char, text about varchar
--changeset 0.2-sales-001-client
create table sales.glyph (id uuid primary key, "char" text, note text default 'varchar(20)'); -- char(1)

--case good: the limit is a check, the type has none
--given
create table sales.client (id uuid primary key, name varchar(50));
--changeset 0.2-sales-001-name
alter table sales.client alter column name type text, add constraint client_name_ck check (length(name) <= 50) not valid;
