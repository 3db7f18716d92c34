package et.aksum.consent.rest;

import jakarta.ws.rs.core.Response;

/** A ZIP file as an answer that no cache keeps. */
final class Zip {
    private Zip() {}

    static Response of(byte[] content) {
        return Response.ok(content, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"personal-data.zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
