package et.aksum.tenancy.adapter;

import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * Two defaults of EclipseLink 4.0.9 that do not suit. Columns of type uuid may be null: it converts every value it reads, and fails on the missing
 * one. And a refused connection is refused: it would ask twice more, five seconds apart, while the request holds its thread.
 */
public class SessionDefaults implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
        session.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .forEach(SessionDefaults::spareNull);
    }

    private static void spareNull(DatabaseMapping mapping) {
        if (mapping instanceof AbstractDirectMapping direct && direct.getConverter() instanceof UUIDConverter) {
            direct.setConverter(new NullSparing());
        }
    }

    /** The original, asked only when there is something to convert. */
    private static final class NullSparing extends UUIDConverter {
        @Override
        public @Nullable Object convertDataValueToObjectValue(@Nullable Object stored, Session session) {
            return stored == null ? null : super.convertDataValueToObjectValue(stored, session);
        }
    }
}
