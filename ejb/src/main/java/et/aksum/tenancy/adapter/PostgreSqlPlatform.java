package et.aksum.tenancy.adapter;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.jspecify.annotations.Nullable;

/** EclipseLink's PostgreSQL, with one correction: an absent UUID is not sent as text, which PostgreSQL refuses for a uuid column. */
public class PostgreSqlPlatform extends PostgreSQLPlatform {
    @Override
    public int getJDBCType(@Nullable Class<?> javaType) {
        return javaType == UUID.class ? Types.OTHER : super.getJDBCType(javaType);
    }
}
