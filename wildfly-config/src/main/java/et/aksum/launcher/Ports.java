package et.aksum.launcher;

/**
 * The four ports of an instance, all on the same address.
 *
 * @param http portal and API in plain HTTP
 * @param https portal and API over TLS
 * @param management health and management console
 * @param database the embedded PostgreSQL
 */
public record Ports(int http, int https, int management, int database) {
    /** Any four free ports. */
    public static final Ports ANY = new Ports(0, 0, 0, 0);
}
