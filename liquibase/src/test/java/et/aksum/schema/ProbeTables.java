package et.aksum.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Two tables by the house pattern, for rules that must not hang on the columns of any context. */
final class ProbeTables {
    private static final String TABLES =
            """
            create schema probe;
            grant usage on schema probe to aksum_app;
            create table probe.parent (
              org_id uuid not null, id uuid not null, name text, secret text, version bigint not null default 0,
              constraint parent_pk primary key (org_id, id),
              constraint parent_org_fk foreign key (org_id) references identity.organisation (id));
            create table probe.child (
              org_id uuid not null, id uuid not null, parent_id uuid not null,
              constraint child_pk primary key (org_id, id),
              constraint child_parent_fk foreign key (org_id, parent_id) references probe.parent (org_id, id));
            create index child_parent_ix on probe.child (org_id, parent_id);
            alter table probe.parent enable row level security;
            alter table probe.parent force row level security;
            alter table probe.child enable row level security;
            alter table probe.child force row level security;
            create policy parent_tenant on probe.parent
              using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
            create policy child_tenant on probe.child
              using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
            grant select, insert, update on probe.parent, probe.child to aksum_app;
            select audit.watch('probe.parent', '{secret}');
            select audit.watch('probe.child');
            """;

    private static final Map<Postgres, TestDatabase> DATABASES = new EnumMap<>(Postgres.class);

    private ProbeTables() {}

    /** One migrated database with the tables, for all tests that write only rows of organisations they made. */
    static synchronized TestDatabase database(Postgres server) throws SQLException {
        TestDatabase known = DATABASES.get(server);
        if (known == null) {
            known = TestDatabase.migrated(server);
            create(known);
            DATABASES.put(server, known);
        }
        return known;
    }

    static void create(TestDatabase database) throws SQLException {
        try (Connection owner = database.owner()) {
            TestDatabase.execute(owner, TABLES);
        }
    }
}
