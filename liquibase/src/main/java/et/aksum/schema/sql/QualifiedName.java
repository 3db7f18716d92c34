package et.aksum.schema.sql;

import org.jspecify.annotations.Nullable;

/** The name of an object; the schema is null when the statement names none. */
public record QualifiedName(@Nullable String schema, String name) {

    public static QualifiedName of(String name) {
        return new QualifiedName(null, name);
    }

    /** Of a text such as {@code sales.invoice}, as it is said in settings; quotes are not undone. */
    public static QualifiedName parse(String text) {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? of(text) : new QualifiedName(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
