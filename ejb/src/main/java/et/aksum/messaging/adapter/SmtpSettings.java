package et.aksum.messaging.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail server as the environment names it. A server that is not on this machine is spoken to over TLS only, with a certificate that is its
 * own (RFC 3207, RFC 8314); the password is read from its file at each connection, so that it can be changed without a restart.
 */
@ApplicationScoped
public class SmtpSettings {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final String TIME_LIMIT =
            Long.toString(Duration.ofSeconds(20).toMillis());

    @Inject
    @ConfigProperty(name = "AKSUM_SMTP_HOST")
    Optional<String> host = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_SMTP_PORT")
    Optional<String> port = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_SMTP_USER")
    Optional<String> user = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_SMTP_PASSWORD_FILE")
    Optional<String> passwordFile = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_SMTP_SENDER")
    Optional<String> sender = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_MAIL_DIRECTORY")
    Optional<String> directory = Optional.empty();

    /** Whether letters go to a mail server. */
    boolean isServerNamed() {
        return host.isPresent();
    }

    /** Where letters are written when there is no mail server: for whoever tries the product out. */
    Optional<Path> directory() {
        return directory.map(Path::of);
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port.map(Integer::parseInt).orElse(SUBMISSION);
    }

    Optional<String> user() {
        return user;
    }

    /** The address letters come from. */
    String sender() {
        return sender.orElse("aksum@localhost.localdomain");
    }

    String password() throws IOException {
        return Files.readString(Path.of(passwordFile.orElseThrow(
                        () -> new IOException("AKSUM_SMTP_USER is set and AKSUM_SMTP_PASSWORD_FILE is not."))))
                .strip();
    }

    Properties properties() {
        boolean remote = !isLoopback(host());
        boolean tlsFirst = port() == SUBMISSIONS;
        Properties mail = new Properties();
        mail.setProperty("mail.transport.protocol", "smtp");
        mail.setProperty("mail.smtp.host", host());
        mail.setProperty("mail.smtp.port", Integer.toString(port()));
        mail.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        mail.setProperty("mail.smtp.ssl.enable", Boolean.toString(tlsFirst));
        mail.setProperty("mail.smtp.starttls.enable", Boolean.toString(!tlsFirst));
        mail.setProperty("mail.smtp.starttls.required", Boolean.toString(remote && !tlsFirst));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(remote));
        mail.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            mail.setProperty("mail.smtp." + limit, TIME_LIMIT);
        }
        return mail;
    }

    private static boolean isLoopback(String name) {
        return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
    }
}
