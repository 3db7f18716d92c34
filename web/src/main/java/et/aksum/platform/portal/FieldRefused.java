package et.aksum.platform.portal;

import et.aksum.shared.InvalidInput;

/** What was typed into a field cannot be taken, said in the reader's language; other refusals are in English. */
public final class FieldRefused extends InvalidInput {
    /** @param words what to do, in the reader's language */
    public FieldRefused(String field, String words) {
        super(field, words);
    }
}
