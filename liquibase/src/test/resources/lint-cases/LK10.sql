--case bad: straight away
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;

--case bad: the noise word COLUMN left out, several actions
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, note text);
--changeset 0.2-sales-001-due
ALTER TABLE IF EXISTS ONLY "sales"."invoice" ALTER note DROP DEFAULT, ALTER "due_date" SET NOT NULL;

--case bad: the check is there but not validated
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
alter table sales.invoice add constraint invoice_due_nn check (due_date is not null) not valid;
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;

--case bad: the validated check is about another column
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, issued_on date);
alter table sales.invoice add constraint invoice_issued_nn check (issued_on is not null);
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;

--case bad: the check allows null by OR
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, state text not null);
alter table sales.invoice add constraint invoice_due_ck check (state = 'DRAFT' or due_date is not null);
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;

--case bad: a comparison passes for null
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
alter table sales.invoice add constraint invoice_due_ck check (due_date >= date '2000-01-01');
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;

--case bad: the proof is dropped before it is used
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, constraint invoice_due_nn check (due_date is not null));
--changeset 0.2-sales-001-due
alter table sales.invoice drop constraint invoice_due_nn;
alter table sales.invoice alter column due_date set not null;

--case bad: one ALTER drops the proof before it sets NOT NULL, whatever the order of its actions
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, constraint invoice_due_nn check (due_date is not null));
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null, drop constraint invoice_due_nn;

--case bad: inside a DO block
--given
create table sales.invoice (org_id uuid not null, id uuid);
--changeset 0.2-sales-001-pk
do $$ begin alter table sales.invoice alter id set not null; end $$;

--case good: the long way
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-check
alter table sales.invoice add constraint invoice_due_nn check (due_date is not null) not valid;
--changeset 0.2-sales-002-validate
alter table sales.invoice validate constraint invoice_due_nn;
--changeset 0.2-sales-003-not-null
alter table sales.invoice alter column due_date set not null;
alter table sales.invoice drop constraint invoice_due_nn;

--case good: the check was validated in an earlier release and says more
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, total numeric(19,4), constraint invoice_complete_ck check ((due_date is not null) and total >= 0));
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;

--case good: the proof is dropped by the next statement
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, constraint invoice_due_nn check ("due_date" IS NOT NULL));
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;
alter table sales.invoice drop constraint invoice_due_nn;

--case good: the table is new
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null, amount numeric(19,4));
alter table sales.refund alter column amount set not null;

--case good: already NOT NULL
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date not null);
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;

--case good: DROP NOT NULL, SET DEFAULT and a check with the words
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date not null, note text);
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date drop not null, alter column note set default 'set not null';

--case good: a not-null constraint added unchecked and validated later [18]
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-due
alter table sales.invoice add constraint invoice_due_nn not null due_date not valid;
--changeset 0.2-sales-002-validate
alter table sales.invoice validate constraint invoice_due_nn;

--case good: the proof says NOT (… IS NULL)
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date, constraint invoice_due_nn check (not (due_date is null)));
--changeset 0.2-sales-001-due
alter table sales.invoice alter column due_date set not null;

--case bad: a not-null constraint that scans at once [18]
--given
create table sales.invoice (org_id uuid not null, id uuid not null, due_date date);
--changeset 0.2-sales-001-due
alter table sales.invoice add constraint invoice_due_nn not null due_date;

--case bad: the helper that an earlier file left is named after another column
--loose
alter table legacy.visit validate constraint visit_left_at_not_null;
alter table legacy.visit alter column came_at set not null;
alter table legacy.visit alter column left_at set not null;
alter table legacy.visit drop constraint visit_left_at_not_null;

--case good: the helper that an earlier file left is named after the column
--loose
alter table legacy.visit validate constraint visit_left_at_not_null;
alter table legacy.visit alter column left_at set not null;
alter table legacy.visit drop constraint visit_left_at_not_null;

--case good: not-null constraints of a new table [18]
--changeset 0.2-sales-001-refund
create table sales.refund (org_id uuid not null, id uuid not null, amount numeric(19,4));
alter table sales.refund add constraint refund_amount_nn not null amount;
