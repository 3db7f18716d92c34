package et.aksum.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every UUID attribute as PostgreSQL's own type, absent ones included: EclipseLink 4.0.9's own converter fails on those when reading. */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<@Nullable UUID, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable UUID attribute) {
        return attribute;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable UUID column) {
        return column;
    }
}
