package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.token.Position;

/** Where a finding is shown. */
public record Place(ChangeSetScene scene, Position position) {}
