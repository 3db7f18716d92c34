package et.aksum.platform.portal;

import et.aksum.identity.StepUp;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.CallOrigin;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is while he proves who he is. His browser is asked only when he agreed to it once or a role of his requires it, and rounds to about a hundred
 * metres before it sends; what is sent without consent is left out of the record by identity.
 */
@Named
@RequestScoped
public class SignInPlace {
    /** Name of the field: latitude, longitude and accuracy in metres, with blanks between. */
    static final String PARAMETER = "signInPlace";

    private static final Pattern SENT =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,3})?) (-?\\d{1,3}(?:\\.\\d{1,3})?) (\\d{1,8})");

    @Inject
    StepUp stepUp;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable Boolean asked;

    /** Whether the page asks the browser for its position. */
    public boolean isAsked() {
        Boolean known = asked;
        if (known == null) {
            known = TenantContext.current().isPresent() && stepUp.keepsPlace();
            asked = known;
        }
        return known;
    }

    /** Names of the roles that ask for the place, in the reader's language; empty when none does. */
    public String getRoles() {
        if (TenantContext.current().isEmpty()) {
            return "";
        }
        Locale locale = Labels.locale();
        return stepUp.placeRequiredBy().entrySet().stream()
                .map(role -> Labels.find("role." + role.getKey(), locale, role.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Binds what the browser sent, if it sent a position, to the rest of the request. */
    public void take() {
        GeoStamp place = read(request.getParameter(PARAMETER), OffsetDateTime.now(clock));
        CallOrigin origin = CallOrigin.current().orElse(null);
        if (place != null && origin != null) {
            CallOrigin.bind(new CallOrigin(origin.device(), origin.deviceToken(), place));
        }
    }

    /** Null when nothing was sent that is a position: nobody is kept out because of it. */
    static @Nullable GeoStamp read(@Nullable String sent, OffsetDateTime now) {
        Matcher found = SENT.matcher(sent == null ? "" : sent);
        if (!found.matches()) {
            return null;
        }
        try {
            return new GeoStamp(
                    new BigDecimal(found.group(1)),
                    new BigDecimal(found.group(2)),
                    new BigDecimal(found.group(3)),
                    GeoSource.NETWORK,
                    null,
                    now,
                    false);
        } catch (InvalidInput nowhere) {
            return null;
        }
    }
}
