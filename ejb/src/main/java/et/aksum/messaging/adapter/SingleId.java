package et.aksum.messaging.adapter;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record of exactly one UUID, such as an order's id: can be kept as the bare UUID and made again from it. */
record SingleId(Constructor<?> constructor, Method accessor) {
    static SingleId of(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        if (components.length != 1 || components[0].getType() != UUID.class) {
            throw new IllegalStateException("An @Idempotent method returns a record with exactly one UUID; %s is none."
                    .formatted(type.getName()));
        }
        try {
            return new SingleId(type.getConstructor(UUID.class), components[0].getAccessor());
        } catch (NoSuchMethodException hidden) {
            throw new IllegalStateException(type.getName() + " must be public.", hidden);
        }
    }

    Object wrap(UUID id) throws ReflectiveOperationException {
        return constructor.newInstance(id);
    }

    UUID unwrap(@Nullable Object result) throws ReflectiveOperationException {
        if (result == null || !(accessor.invoke(result) instanceof UUID id)) {
            throw new IllegalStateException("An @Idempotent method returned no id.");
        }
        return id;
    }
}
