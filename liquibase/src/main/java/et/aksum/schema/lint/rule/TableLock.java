package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.QualifiedName;

/** A lock on a table that others may be using. */
public record TableLock(QualifiedName table, LockMode mode) {}
