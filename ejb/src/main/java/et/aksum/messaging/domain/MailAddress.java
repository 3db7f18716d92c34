package et.aksum.messaging.domain;

import et.aksum.shared.InvalidInput;
import java.util.regex.Pattern;

/** One mail box, in the part of RFC 5321's grammar that mail boxes really have: no quotes, no comments, no lists, no line ends. */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern MAIL_BOX =
            Pattern.compile("(?<local>%s(?:\\.%s)*)@%s(?:\\.%s)*".formatted(ATOM, ATOM, LABEL, LABEL));

    private MailAddress() {}

    /** The address, unchanged. @throws InvalidInput when it is none, or could smuggle a second one in */
    public static String checked(String address) {
        var match = MAIL_BOX.matcher(address);
        if (address.length() > LONGEST
                || !match.matches()
                || match.group("local").length() > LONGEST_LOCAL) {
            throw new InvalidInput("email", "This is not the address of a mail box.");
        }
        return address;
    }
}
