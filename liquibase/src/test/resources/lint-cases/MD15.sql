--case bad: 61 columns
--changeset 0.2-sales-001-wide
create table sales.wide (id uuid primary key, c01 text, c02 text, c03 text, c04 text, c05 text, c06 text, c07 text, c08 text, c09 text, c10 text, c11 text, c12 text, c13 text, c14 text, c15 text, c16 text, c17 text, c18 text, c19 text, c20 text, c21 text, c22 text, c23 text, c24 text, c25 text, c26 text, c27 text, c28 text, c29 text, c30 text, c31 text, c32 text, c33 text, c34 text, c35 text, c36 text, c37 text, c38 text, c39 text, c40 text, c41 text, c42 text, c43 text, c44 text, c45 text, c46 text, c47 text, c48 text, c49 text, c50 text, c51 text, c52 text, c53 text, c54 text, c55 text, c56 text, c57 text, c58 text, c59 text, c60 text);

--case bad: the 61st column comes later
--given
create table sales.wide (id uuid primary key, c01 text, c02 text, c03 text, c04 text, c05 text, c06 text, c07 text, c08 text, c09 text, c10 text, c11 text, c12 text, c13 text, c14 text, c15 text, c16 text, c17 text, c18 text, c19 text, c20 text, c21 text, c22 text, c23 text, c24 text, c25 text, c26 text, c27 text, c28 text, c29 text, c30 text, c31 text, c32 text, c33 text, c34 text, c35 text, c36 text, c37 text, c38 text, c39 text, c40 text, c41 text, c42 text, c43 text, c44 text, c45 text, c46 text, c47 text, c48 text, c49 text, c50 text, c51 text, c52 text, c53 text, c54 text, c55 text, c56 text, c57 text, c58 text, c59 text);
--changeset 0.2-sales-001-wide
alter table sales.wide add column c60 text;

--case bad: seven keys in an index
--given
create table sales.wide (id uuid primary key, c01 text, c02 text, c03 text, c04 text, c05 text, c06 text, c07 text, c08 text, c09 text);
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently wide_ix on sales.wide (c01, c02 desc, lower(c03), c04, c05, c06 text_pattern_ops, c07 nulls first);

--case bad: seven columns in a unique constraint
--changeset 0.2-sales-001-wide
create table sales.wide (id uuid primary key, c01 text, c02 text, c03 text, c04 text, c05 text, c06 text, c07 text, c08 text, constraint wide_uk unique (c01, c02, c03, c04, c05, c06, c07));

--case good: 60 columns
--changeset 0.2-sales-001-wide
create table sales.wide (id uuid primary key, c01 text, c02 text, c03 text, c04 text, c05 text, c06 text, c07 text, c08 text, c09 text, c10 text, c11 text, c12 text, c13 text, c14 text, c15 text, c16 text, c17 text, c18 text, c19 text, c20 text, c21 text, c22 text, c23 text, c24 text, c25 text, c26 text, c27 text, c28 text, c29 text, c30 text, c31 text, c32 text, c33 text, c34 text, c35 text, c36 text, c37 text, c38 text, c39 text, c40 text, c41 text, c42 text, c43 text, c44 text, c45 text, c46 text, c47 text, c48 text, c49 text, c50 text, c51 text, c52 text, c53 text, c54 text, c55 text, c56 text, c57 text, c58 text, c59 text, constraint wide_c01_ck check (c01 <> ''), constraint wide_c02_ck check (c02 <> ''));

--case good: six keys, more columns only included
--given
create table sales.wide (id uuid primary key, c01 text, c02 text, c03 text, c04 text, c05 text, c06 text, c07 text, c08 text, c09 text, c10 text, c11 text, c12 text);
--changeset 0.2-sales-001-index runInTransaction:false
create index concurrently wide_ix on sales.wide (c01, c02, c03, c04, c05, c06) include (c07, c08, c09) where c10 is not null and c11 is not null;

--case good: one dropped, one added
--given
create table sales.wide (id uuid primary key, c01 text, c02 text, c03 text, c04 text, c05 text, c06 text, c07 text, c08 text, c09 text, c10 text, c11 text, c12 text, c13 text, c14 text, c15 text, c16 text, c17 text, c18 text, c19 text, c20 text, c21 text, c22 text, c23 text, c24 text, c25 text, c26 text, c27 text, c28 text, c29 text, c30 text, c31 text, c32 text, c33 text, c34 text, c35 text, c36 text, c37 text, c38 text, c39 text, c40 text, c41 text, c42 text, c43 text, c44 text, c45 text, c46 text, c47 text, c48 text, c49 text, c50 text, c51 text, c52 text, c53 text, c54 text, c55 text, c56 text, c57 text, c58 text, c59 text);
--changeset 0.2-sales-001-wide
alter table sales.wide drop column c01, add column d01 text;

--case good: a view and a function are no tables
--given
create table sales.wide (id uuid primary key, c01 text, c02 text, c03 text, c04 text, c05 text, c06 text, c07 text, c08 text, c09 text, c10 text, c11 text, c12 text, c13 text, c14 text, c15 text, c16 text, c17 text, c18 text, c19 text, c20 text, c21 text, c22 text, c23 text, c24 text, c25 text, c26 text, c27 text, c28 text, c29 text, c30 text, c31 text);
--changeset 0.2-sales-001-view
create view sales.wide_pair with (security_invoker = true) as select a.c01 as a01, b.c01 as b01, a.c02 as a02, b.c02 as b02, a.c03 as a03, b.c03 as b03, a.c04 as a04, b.c04 as b04, a.c05 as a05, b.c05 as b05, a.c06 as a06, b.c06 as b06, a.c07 as a07, b.c07 as b07, a.c08 as a08, b.c08 as b08, a.c09 as a09, b.c09 as b09, a.c10 as a10, b.c10 as b10, a.c11 as a11, b.c11 as b11, a.c12 as a12, b.c12 as b12, a.c13 as a13, b.c13 as b13, a.c14 as a14, b.c14 as b14, a.c15 as a15, b.c15 as b15, a.c16 as a16, b.c16 as b16, a.c17 as a17, b.c17 as b17, a.c18 as a18, b.c18 as b18, a.c19 as a19, b.c19 as b19, a.c20 as a20, b.c20 as b20, a.c21 as a21, b.c21 as b21, a.c22 as a22, b.c22 as b22, a.c23 as a23, b.c23 as b23, a.c24 as a24, b.c24 as b24, a.c25 as a25, b.c25 as b25, a.c26 as a26, b.c26 as b26, a.c27 as a27, b.c27 as b27, a.c28 as a28, b.c28 as b28, a.c29 as a29, b.c29 as b29, a.c30 as a30, b.c30 as b30, a.c31 as a31, b.c31 as b31 from sales.wide a, sales.wide b where a.id = b.id;
