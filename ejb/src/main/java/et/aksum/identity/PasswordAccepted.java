package et.aksum.identity;

import et.aksum.tenancy.Caller;

/** The password was right; the caller is half signed in (level PASSWORD) and may only give his second factor. */
public record PasswordAccepted(Caller caller) {}
