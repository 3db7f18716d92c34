package et.aksum.messaging.adapter;

import et.aksum.messaging.LetterDelivery.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands letters to the mail server, or writes them into a directory where there is none. */
@ApplicationScoped
public class PostOffice {
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern REPLY_CODE = Pattern.compile("(?:^|\\s)([45]\\d\\d)[ -]");

    @Inject
    SmtpSettings settings;

    @Inject
    Clock clock;

    /** Whether letters can leave at all; until somebody configures it, they wait. */
    boolean isOpen() {
        return settings.isServerNamed() || settings.directory().isPresent();
    }

    /** @throws MailFailure when nobody took the letter */
    void carry(Envelope letter) throws MailFailure {
        try {
            if (settings.isServerNamed()) {
                send(letter);
            } else {
                write(letter, settings.directory().orElseThrow());
            }
        } catch (SendFailedException refused) {
            boolean mailBox = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            throw new MailFailure(reason(refused), mailBox, refused);
        } catch (MessagingException | IOException failed) {
            throw new MailFailure(reason(failed), false, failed);
        }
    }

    private void send(Envelope letter) throws MessagingException, IOException {
        Session session = Session.getInstance(settings.properties());
        LetterMessage message = new LetterMessage(session, letter, settings.sender(), clock.instant());
        try (Transport transport = session.getTransport()) {
            if (settings.user().isPresent()) {
                transport.connect(settings.user().get(), settings.password());
            } else {
                transport.connect();
            }
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    // Whole or not at all: whoever watches the directory never reads half a letter.
    private void write(Envelope letter, Path directory) throws MessagingException, IOException {
        LetterMessage message =
                new LetterMessage(Session.getInstance(new Properties()), letter, settings.sender(), clock.instant());
        Files.createDirectories(directory);
        Path whole = directory.resolve(FILE_TIME.format(clock.instant()) + "-" + letter.id() + ".eml");
        Path part = directory.resolve("." + letter.id() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            message.writeTo(out);
        }
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What failed, without the texts of the mail server: those repeat addresses. */
    private static String reason(Exception failed) {
        if (failed instanceof AuthenticationFailedException) {
            return "The mail server refused user or password.";
        }
        StringBuilder reason = new StringBuilder(failed.getClass().getSimpleName());
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            Matcher code = REPLY_CODE.matcher(String.valueOf(cause.getMessage()));
            if (code.find()) {
                return reason.append(' ').append(code.group(1)).toString();
            }
            if (cause != failed) {
                reason.append(", ").append(cause.getClass().getSimpleName());
            }
        }
        return reason.toString();
    }

    private static @Nullable Throwable next(Throwable failed) {
        return failed instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failed.getCause();
    }
}
