/**
 * What people agreed to, in which words, and what is known about them: the ledger of answers, who read whose position, what is held about a person
 * as a file, and his erasure.
 *
 * <p>Observes {@link et.aksum.audit.PlaceTaken} and {@link et.aksum.audit.PlacesShown}. Tables: consent.purpose, consent.wording, consent.answer,
 * consent.location_read, consent.erasure. Nothing that rests on consent is on before somebody says yes; erasing somebody takes two others.
 */
@NullMarked
package et.aksum.consent;

import org.jspecify.annotations.NullMarked;
