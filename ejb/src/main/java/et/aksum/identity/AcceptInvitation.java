package et.aksum.identity;

/** An invited person chooses his password and authenticator. Organisation is its code. */
public record AcceptInvitation(String organisation, String code, String password, String totpSecret, String totpCode) {
    @Override
    public String toString() {
        return "AcceptInvitation[organisation=%s, secrets=***]".formatted(organisation);
    }
}
