package et.aksum.schema.lint.model;

/**
 * When something came to be.
 *
 * @param release number of the release, 0 for what was there before all that is linted
 * @param changeSet number of the changeSet within all of them
 * @param transaction number of the transaction within all of them
 */
public record Age(int release, int changeSet, int transaction) {
    public static final Age EVER = new Age(0, 0, 0);
}
