package et.aksum.schema.sql;

import java.util.List;

/**
 * {@code GRANT} and {@code REVOKE}.
 *
 * @param privileges in lower case, {@code all} for all; the roles granted, when kind is {@code role}
 * @param kind {@code table}, {@code all tables in schema}, {@code schema}, {@code function} …, or {@code role}
 * @param roles who gains or loses; {@code public} for everybody
 * @param defaults whether it stands in {@code ALTER DEFAULT PRIVILEGES}
 */
public record Grant(
        boolean revoke,
        List<String> privileges,
        String kind,
        List<QualifiedName> objects,
        List<String> roles,
        boolean grantOption,
        boolean cascade,
        boolean defaults)
        implements Statement {}
