--case bad: in CREATE TABLE
--changeset 0.2-messaging-001-outbox
create table messaging.outbox (org_id uuid not null, id uuid not null, body json not null);

--case bad: added, qualified and quoted
--given
create table messaging.outbox (org_id uuid not null, id uuid not null);
--changeset 0.2-messaging-001-body
ALTER TABLE messaging.outbox ADD "body" "pg_catalog"."json" DEFAULT '{}';

--case bad: an array of it
--changeset 0.2-messaging-001-outbox
create table messaging.outbox (org_id uuid not null, id uuid not null, bodies json[] not null default '{}');

--case bad: changed to it
--given
create table messaging.outbox (org_id uuid not null, id uuid not null, body text);
--changeset 0.2-messaging-001-body
alter table messaging.outbox alter column body type json using body::json;

--case bad: in a DO block
--given
create table messaging.outbox (org_id uuid not null, id uuid not null);
--changeset 0.2-messaging-001-body
do $$ begin execute 'alter table messaging.outbox add column body JSON'; end $$;

--case good: jsonb
--changeset 0.2-messaging-001-outbox
create table messaging.outbox (org_id uuid not null, id uuid not null, body jsonb not null default '{}'::jsonb, bodies jsonb[]);

--case good: a column called json
--changeset 0.2-messaging-001-outbox
create table messaging.outbox (org_id uuid not null, id uuid not null, json text not null, details text default 'json');

--case good: functions that take and give json
--changeset 0.2-messaging-001-function
create function messaging.shape(body json) returns json language sql immutable as $$ select json_build_object('body', body) $$;

--case good: json changed to jsonb
--given
create table messaging.outbox (org_id uuid not null, id uuid not null, body json);
--changeset 0.2-messaging-001-body
alter table messaging.outbox alter column body type jsonb using body::jsonb;

--case good: mentioned in a comment
--given
create table messaging.outbox (org_id uuid not null, id uuid not null, body text);
--changeset 0.2-messaging-001-comment
comment on column messaging.outbox.body is 'Was json once; body json is a bad idea.';
