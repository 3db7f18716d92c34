package et.aksum.messaging;

/** Answered by whoever keeps what people agreed to; letters that need consent ask when they are queued, and again when they leave. */
public interface ReceivingConsent {
    /** Whether this person, now, agrees to letters for this purpose. */
    boolean holds(Addressee addressee, String purpose);
}
