package et.aksum.tenancy.adapter;

import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.jspecify.annotations.Nullable;

/** Lets columns of type uuid be null: EclipseLink 4.0.9 converts every value it reads, and fails on the missing one. */
public class NullableUuids implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .forEach(NullableUuids::spareNull);
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
