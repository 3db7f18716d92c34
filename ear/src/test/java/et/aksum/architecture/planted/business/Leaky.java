package et.aksum.architecture.planted.business;

import jakarta.ws.rs.core.Response;

/** Breaks rule 3: the business speaks HTTP. */
public record Leaky(Response response) {}
