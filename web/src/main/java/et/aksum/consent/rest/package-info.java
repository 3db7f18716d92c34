/** Consent over the API: one's own answers, the ledger, what is held about a person, and erasures. Translates; decides nothing. */
@NullMarked
package et.aksum.consent.rest;

import org.jspecify.annotations.NullMarked;
