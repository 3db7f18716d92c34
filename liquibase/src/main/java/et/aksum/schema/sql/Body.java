package et.aksum.schema.sql;

import et.aksum.schema.sql.token.SourceMap;

/** Code inside a statement, of a function or a DO block; the map leads to its place in the file. */
public record Body(String text, String language, SourceMap map) {}
