package et.aksum.harness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One person for each role of the catalogue, and one without any, each with a token: put into the tables, so that no rule of granting decides who can be tested. */
public final class RolePeople {
    /** The key of whoever has no role at all. */
    public static final String NOBODY = "nobody";

    private RolePeople() {}

    /** Clients by the code of the only role their person holds. */
    public static Map<String, ApiClient> of(String organisation) {
        UUID org = Database.organisation(organisation);
        List<String> roles =
                new ArrayList<>(Database.rows(
                                "select code from identity.role where org_id = ? and deleted_at is null order by code",
                                org)
                        .stream()
                        .map(row -> row.get(0))
                        .toList());
        roles.add(NOBODY);
        Map<String, ApiClient> clients = new LinkedHashMap<>();
        roles.forEach(role -> clients.put(role, with(org, role)));
        return clients;
    }

    private static ApiClient with(UUID org, String role) {
        UUID user = UUID.randomUUID();
        String token = token(org, user);
        Database.execute(
                "begin",
                "select set_config('app.tenant', tenancy.sign_as_owner('%s', null), true)".formatted(org),
                "insert into identity.app_user (org_id, id, username, display_name, email, state, password_hash) values ('%s', '%s', 'only-%s', 'Only %s', 'only@example.org', 'ACTIVE', 'none')"
                        .formatted(org, user, user.toString().substring(24), role),
                """
                insert into identity.role_assignment (org_id, id, user_id, role_id, valid_from, reason)
                select org_id, gen_random_uuid(), '%s', id, now() - interval '1 minute', 'Matrix' from identity.role where org_id = '%s' and code = '%s'"""
                        .formatted(user, org, role),
                """
                insert into identity.api_token (org_id, id, user_id, name, token_hash, scopes, expires_at, second_factor_at)
                select '%1$s', gen_random_uuid(), '%2$s', 'Matrix', '\\x%3$s',
                       coalesce(string_agg(distinct permission, ' '), ''), now() + interval '1 hour', now()
                from identity.role_permission where org_id = '%1$s'"""
                        .formatted(org, user, HexFormat.of().formatHex(sha256(token))),
                "commit");
        return new ApiClient(Harness.server().info().api(), token);
    }

    private static String token(UUID org, UUID unique) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(org.getMostSignificantBits())
                .putLong(org.getLeastSignificantBits())
                .array();
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return "aks_" + base64.encodeToString(bytes) + "_" + base64.encodeToString(sha256(unique.toString()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
