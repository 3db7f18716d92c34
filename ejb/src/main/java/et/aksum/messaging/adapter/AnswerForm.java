package et.aksum.messaging.adapter;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that can be kept and made again: first the id of what was created, a UUID or a record of one, then any number of
 * texts of one line and times.
 */
record AnswerForm(Constructor<?> constructor, List<RecordComponent> components) {
    static AnswerForm of(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        if (components.length == 0
                || !isId(components[0].getType())
                || !Arrays.stream(components).skip(1).allMatch(component -> isText(component.getType()))) {
            throw new IllegalStateException(
                    "An @Idempotent method returns a record of an id and then texts or times; %s is none."
                            .formatted(type.getName()));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new AnswerForm(type.getConstructor(types), List.of(components));
        } catch (NoSuchMethodException hidden) {
            throw new IllegalStateException(type.getName() + " must be public.", hidden);
        }
    }

    /** The answer again. */
    Object again(KeptAnswer kept) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        values.add(idOf(components.get(0).getType(), kept.id()));
        List<String> texts =
                kept.rest() == null ? List.of() : List.of(kept.rest().split("\n", -1));
        for (int i = 0; i < texts.size(); i++) {
            boolean time = components.get(i + 1).getType() == OffsetDateTime.class;
            values.add(time ? OffsetDateTime.parse(texts.get(i)) : texts.get(i));
        }
        return constructor.newInstance(values.toArray());
    }

    /** What to keep of the answer. */
    KeptAnswer of(@Nullable Object answer) throws ReflectiveOperationException {
        if (answer == null) {
            throw new IllegalStateException("An @Idempotent method returned nothing.");
        }
        List<String> texts = new ArrayList<>();
        for (RecordComponent component : components.subList(1, components.size())) {
            texts.add(String.valueOf(component.getAccessor().invoke(answer)));
        }
        return new KeptAnswer(
                uuidOf(components.get(0).getAccessor().invoke(answer)),
                texts.isEmpty() ? null : String.join("\n", texts));
    }

    private static boolean isId(Class<?> type) {
        return type == UUID.class
                || type.isRecord()
                        && type.getRecordComponents().length == 1
                        && type.getRecordComponents()[0].getType() == UUID.class;
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || type == OffsetDateTime.class;
    }

    private static Object idOf(Class<?> type, UUID id) throws ReflectiveOperationException {
        return type == UUID.class ? id : type.getConstructor(UUID.class).newInstance(id);
    }

    private static UUID uuidOf(@Nullable Object id) throws ReflectiveOperationException {
        if (id instanceof UUID uuid) {
            return uuid;
        }
        if (id instanceof Record wrapped
                && wrapped.getClass().getRecordComponents()[0].getAccessor().invoke(wrapped) instanceof UUID uuid) {
            return uuid;
        }
        throw new IllegalStateException("An @Idempotent method returned no id.");
    }
}
