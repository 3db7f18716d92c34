package et.aksum.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API, version 1: every resource and provider of this archive. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
