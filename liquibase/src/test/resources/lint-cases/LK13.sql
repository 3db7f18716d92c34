--case bad: integer to bigint
--given
create table sales.invoice_line (org_id uuid not null, id uuid not null, quantity integer);
--changeset 0.2-sales-001-quantity
alter table sales.invoice_line alter column quantity type bigint;

--case bad: SET DATA TYPE with USING
--given
create table sales.invoice (org_id uuid not null, id uuid not null, state integer);
--changeset 0.2-sales-001-state
ALTER TABLE ONLY sales.invoice ALTER state SET DATA TYPE text USING state::text;

--case bad: text to a limited varchar
--given
create table sales.client (org_id uuid not null, id uuid not null, name text);
--changeset 0.2-sales-001-name
alter table sales.client alter column name type varchar(200);

--case bad: a shorter varchar
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(200));
--changeset 0.2-sales-001-name
alter table sales.client alter column name type character varying(100);

--case bad: another scale of numeric
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(12,2));
--changeset 0.2-sales-001-total
alter table sales.invoice alter column total type numeric(14,4);

--case bad: char to text strips blanks
--given
create table sales.invoice (org_id uuid not null, id uuid not null, currency char(3));
--changeset 0.2-sales-001-currency
alter table sales.invoice alter column currency type text;

--case bad: a type that is safe, with a USING that is not
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50));
--changeset 0.2-sales-001-name
alter table sales.client alter column name type text using trim(name);

--case bad: json to jsonb, inside a DO block
--given
create table messaging.outbox (org_id uuid not null, id uuid not null, body json);
--changeset 0.2-messaging-001-body
do $$ begin alter table messaging.outbox alter column body type jsonb using body::jsonb; end $$;

--case bad: the old type is not known
--changeset 0.2-sales-001-note
alter table sales.legacy alter column remark type text;

--case bad: one safe and one unsafe action
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50), born timestamptz);
--changeset 0.2-sales-001-client
alter table sales.client alter column name type varchar(80), alter column born type date using born::date;

--case good: a longer varchar
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50));
--changeset 0.2-sales-001-name
alter table sales.client alter column name type varchar(80);

--case good: varchar to text and back to unlimited varchar
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50), city text);
--changeset 0.2-sales-001-name
alter table sales.client alter column name type text, alter column city type character varying;

--case good: a longer varchar of a release before the last, changed there
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50));
alter table sales.client alter column name type varchar(60);
alter table sales.client rename column name to legal_name;
--changeset 0.2-sales-001-name
alter table sales.client alter legal_name type varchar(120);

--case good: higher precision, same scale, or no limit at all
--given
create table sales.invoice (org_id uuid not null, id uuid not null, total numeric(12,2), tax decimal(12,2));
--changeset 0.2-sales-001-total
alter table sales.invoice alter column total type numeric(19,2), alter column tax type numeric;

--case good: finer times, longer bits, cidr to inet
--given
create table logistics.device (org_id uuid not null, id uuid not null, seen_at timestamptz(0), flags varbit(8), address cidr);
--changeset 0.2-logistics-001-device
alter table logistics.device alter seen_at type timestamptz(3), alter flags type bit varying(16), alter address type inet;

--case good: to an unconstrained domain over the type
--given
create domain sales.free_text as text;
create table sales.client (org_id uuid not null, id uuid not null, note text);
--changeset 0.2-sales-001-note
alter table sales.client alter column note type sales.free_text;

--case good: the table is new
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null, amount integer);
alter table sales.refund alter column amount type numeric(19,4);

--case good: the same type again
--given
create table sales.invoice_line (org_id uuid not null, id uuid not null, quantity int4);
--changeset 0.2-sales-001-quantity
alter table sales.invoice_line alter column quantity type integer;

--case good: a USING that changes nothing
--given
create table sales.client (org_id uuid not null, id uuid not null, name varchar(50), city varchar(50));
--changeset 0.2-sales-001-name
alter table sales.client alter column name type text using name::text, alter column city type text using "city";

--case good: the default precision written out, digits without fractions
--given
create table sales.client (org_id uuid not null, id uuid not null, made timestamptz, n numeric(10));
--changeset 0.2-sales-001-client
alter table sales.client alter made type timestamp(6) with time zone, alter n type numeric(12);

--case bad: bits of fixed length
--given
create table logistics.device (org_id uuid not null, id uuid not null, flags bit(8));
--changeset 0.2-logistics-001-flags
alter table logistics.device alter flags type bit(16);

--case bad: twice, on a table nobody gave
--changeset 0.2-sales-001-recipe
ALTER TABLE "recipe" ALTER COLUMN "note" TYPE varchar(255) USING "note"::varchar(255);
ALTER TABLE "recipe" ALTER COLUMN "note" TYPE text USING "note"::text;

--case good: text whose letters' case no longer counts, and back
--given
create extension citext schema public;
create table sales.client (org_id uuid not null, id uuid not null, mail text, code citext, city varchar(40));
create index client_id_ix on sales.client (id);
--changeset 0.2-sales-001-mail
alter table sales.client alter column mail type citext, alter column code type text, alter column city type public.citext;

--case bad: text whose letters' case no longer counts, under an index
--given
create extension citext schema public;
create table sales.client (org_id uuid not null, id uuid not null, mail text);
create index client_mail_ix on sales.client (org_id, lower(mail));
--changeset 0.2-sales-001-mail
alter table sales.client alter column mail type citext;

--case bad: a key whose letters' case no longer counts
--given
create extension citext schema public;
create table sales.client (org_id uuid not null, id uuid not null, mail text, constraint client_mail_uk unique (org_id, mail));
--changeset 0.2-sales-001-mail
alter table sales.client alter column mail type citext;

--case bad: citext to a limited varchar
--given
create extension citext schema public;
create table sales.client (org_id uuid not null, id uuid not null, code citext);
--changeset 0.2-sales-001-code
alter table sales.client alter column code type varchar(20);

--case good: a time gets its zone while the session's is UTC
--given
create table logistics.device (org_id uuid not null, id uuid not null, seen_at timestamp, lost_at timestamptz(3));
--changeset 0.2-logistics-001-device
set local time zone 'UTC';
alter table logistics.device alter seen_at type timestamptz, alter lost_at type timestamp;

--case bad: a time gets its zone while nobody knows the session's
--given
create table logistics.device (org_id uuid not null, id uuid not null, seen_at timestamp);
--changeset 0.2-logistics-001-device
alter table logistics.device alter seen_at type timestamptz;

--case bad: a time gets its zone while the session's is another
--given
create table logistics.device (org_id uuid not null, id uuid not null, seen_at timestamp);
--changeset 0.2-logistics-001-device
set local timezone = 'Africa/Addis_Ababa';
alter table logistics.device alter seen_at type timestamptz;

--case bad: a time loses its zone and keeps its digits, which PostgreSQL rounds anew
--given
create table logistics.device (org_id uuid not null, id uuid not null, seen_at timestamptz(3));
--changeset 0.2-logistics-001-device
set local timezone to 'UTC';
alter table logistics.device alter seen_at type timestamp(3);
