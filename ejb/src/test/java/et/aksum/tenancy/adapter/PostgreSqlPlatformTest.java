package et.aksum.tenancy.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgreSqlPlatformTest {
    private final PostgreSqlPlatform platform = new PostgreSqlPlatform();

    @Test
    void an_absent_uuid_is_not_sent_as_text() {
        assertThat(platform.getJDBCType(UUID.class)).isEqualTo(Types.OTHER);
        assertThat(platform.getJDBCType(String.class)).isEqualTo(Types.VARCHAR);
    }
}
