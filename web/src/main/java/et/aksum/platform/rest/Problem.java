package et.aksum.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in words, RFC 9457: {@code application/problem+json}.
 *
 * @param type relative address of the page that explains it, {@code /problems/<slug>}
 * @param title the slug in words, the same for every occurrence
 * @param status the HTTP status
 * @param detail what happened this time; never a stack trace, never SQL
 * @param instance the path that was asked for
 * @param field the JSON path, parameter or header at fault, where there is one
 * @param errorId what to quote to the operator; only for errors nobody foresaw
 * @param stepUp what must be proven first, and where; only where that is what is missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A refusal in words (RFC 9457). `type` is stable and is what a program should decide by.")
public record Problem(
        @Schema(examples = "/problems/stale-version") String type,
        @Schema(examples = "Stale version") String title,
        @Schema(examples = "412") int status,
        @Schema(examples = "The order was changed meanwhile.") String detail,
        @Schema(examples = "/api/v1/procurement/orders") String instance,
        @Schema(description = "JSON path, parameter or header at fault.") @Nullable String field,
        @Schema(description = "Quote this to the operator; only on unexpected errors.") @Nullable String errorId,
        @Schema(description = "What must be proven first, and how; only where that is what is missing.") @Nullable
                StepUp stepUp) {

    /** The media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * An authentication that is missing, in the terms of RFC 9470.
     *
     * @param level name of the level, as in {@code acr_values}
     * @param maxAge how long ago at most, in seconds; 0: for this very request, by a proof that serves no other
     * @param at where to prove it
     */
    @Schema(name = "StepUpNeeded")
    public record StepUp(
            @Schema(examples = "urn:aksum:second-factor") String level,
            @Schema(examples = "300") long maxAge,
            @Schema(examples = "/api/v1/step-up") String at) {}

    /** The same problem, saying what must be proven first. */
    Problem asking(StepUp needed) {
        return new Problem(type, title, status, detail, instance, field, errorId, needed);
    }

    /** A problem of the given slug; its title is the slug in words. */
    public static Problem of(
            String slug, int status, String detail, String instance, @Nullable String field, @Nullable String errorId) {
        String words = slug.replace('-', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new Problem("/problems/" + slug, title, status, detail, instance, field, errorId, null);
    }
}
