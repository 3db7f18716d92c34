package et.aksum.messaging.adapter;

import et.aksum.messaging.LetterDelivery.Envelope;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A letter as mail servers want it: plain text in UTF-8, with the same message id at every attempt, so that they can drop a second one. */
final class LetterMessage extends MimeMessage {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String messageId;

    LetterMessage(Session session, Envelope letter, String sender, Instant now) throws MessagingException {
        super(session);
        InternetAddress from = new InternetAddress(sender, true);
        messageId = "<" + letter.id()
                + from.getAddress().substring(from.getAddress().lastIndexOf('@')) + ">";
        setFrom(from);
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        setText(letter.body(), StandardCharsets.UTF_8.name());
        setHeader("Date", DATE.format(now));
        setHeader("Content-Language", letter.language());
        // Nobody's out-of-office reply should come back (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
