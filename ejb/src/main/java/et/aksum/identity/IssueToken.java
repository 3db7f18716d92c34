package et.aksum.identity;

import java.util.Set;

/**
 * A personal API token.
 *
 * @param scopes permission codes the token is limited to; it never allows more than its owner may
 * @param days how long it lives, 1 to 366
 */
public record IssueToken(String name, Set<String> scopes, int days) {
    public IssueToken {
        scopes = Set.copyOf(scopes);
    }
}
