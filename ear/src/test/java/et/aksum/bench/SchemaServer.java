package et.aksum.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A PostgreSQL of its own, for databases that nobody else looks at. */
record SchemaServer(EmbeddedPostgres postgres) implements AutoCloseable {
    private static final Path SCRIPTS = Path.of("../wildfly-config/src/main/database");

    static SchemaServer start() throws IOException, SQLException {
        SchemaServer server = new SchemaServer(EmbeddedPostgres.builder().start());
        execute(server.postgres.getPostgresDatabase(), Files.readString(SCRIPTS.resolve("roles.sql")));
        return server;
    }

    /** The application's database, empty, as an operator makes it. */
    DataSource aksum() throws SQLException, IOException {
        execute(
                postgres.getPostgresDatabase(),
                "create database aksum owner aksum_owner encoding 'UTF8' template template0");
        DataSource aksum = postgres.getDatabase("postgres", "aksum");
        execute(aksum, Files.readString(SCRIPTS.resolve("database.sql")));
        return aksum;
    }

    /** A database with so many tables of twelve columns, each with keys, checks, indexes, a policy and a trigger. */
    DataSource withTables(String name, int tables) throws SQLException {
        execute(postgres.getPostgresDatabase(), "create database " + name);
        DataSource database = postgres.getDatabase("postgres", name);
        StringBuilder sql = new StringBuilder(
                "create function touch() returns trigger language plpgsql as 'begin new.changed_at := now(); return new; end';\n");
        for (int i = 0; i < tables; i++) {
            sql.append(
                    """
                    create table t%1$d (id uuid primary key, org_id uuid not null, code text not null, name text, kind text not null default 'PLAIN',
                        amount numeric(19, 4) not null default 0, quantity int, due date, created_at timestamptz not null default now(),
                        changed_at timestamptz, note text, parent_id uuid references t%2$d (id),
                        constraint t%1$d_kind_ck check (kind in ('PLAIN', 'FANCY')), constraint t%1$d_code_uk unique (org_id, code));
                    create index t%1$d_parent_ix on t%1$d (parent_id);
                    create index t%1$d_due_ix on t%1$d (org_id, due) where due is not null;
                    comment on table t%1$d is 'Table %1$d.';
                    alter table t%1$d enable row level security;
                    create policy t%1$d_tenant on t%1$d using (org_id = current_setting('app.org')::uuid);
                    create trigger t%1$d_touch before update on t%1$d for each row execute function touch();
                    """
                            .formatted(i, Math.max(0, i - 1)));
        }
        execute(database, sql.toString());
        return database;
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
