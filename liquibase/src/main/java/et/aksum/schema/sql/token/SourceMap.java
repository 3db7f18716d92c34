package et.aksum.schema.sql.token;

/** Where in its file an offset of a script stands: a script may be a part of a file, with entities or quotes undone. */
@FunctionalInterface
public interface SourceMap {
    Position at(int offset);

    /** Of a script that starts at an offset of this one and stands there unchanged. */
    default SourceMap from(int start) {
        return offset -> at(start + offset);
    }

    /** Of a script that cannot be followed: every place in it is the place where it starts. */
    default SourceMap fixedAt(int start) {
        return offset -> at(start);
    }
}
