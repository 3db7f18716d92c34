package et.aksum.procurement.domain;

import et.aksum.procurement.ImportMapping;
import java.nio.charset.Charset;
import java.util.UUID;

/**
 * An import in progress, as its worker needs it.
 *
 * @param nextRow   first row not yet worked on, from 1
 * @param startedBy who started it, {@code startedByName} as they were called
 */
public record ImportRun(
        UUID organisation,
        UUID id,
        String fileName,
        boolean dryRun,
        ImportMapping mapping,
        String currency,
        Charset charset,
        long fileSize,
        long nextRow,
        UUID startedBy,
        String startedByName) {}
