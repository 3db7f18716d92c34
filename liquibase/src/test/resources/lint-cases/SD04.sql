--case bad: an organisation for demonstrations
--changeset 0.2-identity-001-demo
insert into identity.organisation (id, code, name, currency) values ('0198c0de-0000-7000-8000-000000000001', 'demo', 'Demo Company', 'ETB') on conflict (id) do nothing;

--case bad: people of example.com
--changeset 0.2-identity-001-people
INSERT INTO identity.app_user (org_id, id, username, display_name, email, state) SELECT o.id, '0198c0de-0000-7000-8000-000000000002', 'selam', 'Selam', 'selam@example.com', 'ACTIVE' FROM identity.organisation o WHERE o.code = 'addis' ON CONFLICT DO NOTHING;

--case bad: a user called test, in a DO block
--changeset 0.2-identity-001-people
do $$ begin
  insert into identity.app_user (org_id, id, username, display_name, email, state)
  select o.id, '0198c0de-0000-7000-8000-000000000002', 'testuser', 'Test User', 'test@test.com', 'ACTIVE' from identity.organisation o on conflict do nothing;
end $$;

--case bad: a context that is production
--given
create table sales.client (org_id uuid not null, id uuid not null, name text, constraint client_pk primary key (org_id, id));
--changeset 0.2-sales-001-clients context:production
insert into sales.client (org_id, id, name) select id, '0198c0de-0000-7000-8000-000000000003', 'Lorem ipsum dolor' from identity.organisation on conflict do nothing;

--case bad: John Doe
--changeset 0.2-identity-001-people
insert into identity.app_user (org_id, id, username, display_name, email, state) select o.id, '0198c0de-0000-7000-8000-000000000004', 'jdoe', 'John Doe', 'john.doe@example.org', 'ACTIVE' from identity.organisation o on conflict do nothing;

--case good: with the context
--changeset demo-identity-001-addis file:db/changelog/demo/identity.xml context:demo
insert into identity.organisation (id, code, name, currency) values ('0198c0de-0000-7000-8000-000000000001', 'demo', 'Demo Company', 'ETB') on conflict (id) do nothing;

--case good: with a label
--changeset 0.2-identity-001-people labels:test
insert into identity.app_user (org_id, id, username, display_name, email, state) select o.id, '0198c0de-0000-7000-8000-000000000002', 'testuser', 'Test User', 'test@example.com', 'ACTIVE' from identity.organisation o on conflict do nothing;

--case good: a country whose name begins with Demo
--given
create table catalogue.country (code text not null, name text not null, constraint country_pk primary key (code));
--changeset 0.2-catalogue-001-countries
insert into catalogue.country (code, name) values ('CD', 'Democratic Republic of the Congo'), ('KP', 'Democratic People''s Republic of Korea') on conflict (code) do nothing;

--case good: tests are what this trade sells
--given
create table catalogue.product_group (code text not null, name text not null, constraint product_group_pk primary key (code));
--changeset 0.2-catalogue-001-groups
insert into catalogue.product_group (code, name) values ('HRDT', 'HIV rapid diagnostic test'), ('TESTO', 'Testosterone undecanoate'), ('PREG', 'Pregnancy test strips'), ('SAMPLE', 'Sample collection tubes') on conflict (code) do nothing;

--case good: no rows at all
--changeset 0.2-sales-001-comment
comment on schema sales is 'demo@example.com is test data; John Doe, Lorem ipsum';

--case good: the attribute under its newer name
--changeset demo-identity-001-addis file:db/changelog/demo/identity.xml contextFilter:demo
insert into identity.organisation (id, code, name, currency) values ('0198c0de-0000-7000-8000-000000000001', 'demo', 'Demo Company', 'ETB') on conflict (id) do nothing;
