package et.aksum.launcher;

/**
 * What the server needs to know about its database, whoever runs that.
 *
 * @param login the address and the two roles
 * @param processId the postmaster's process, 0 when PostgreSQL is the operator's
 */
record Database(ExternalDatabase login, long processId) {
    boolean embedded() {
        return processId != 0;
    }
}
