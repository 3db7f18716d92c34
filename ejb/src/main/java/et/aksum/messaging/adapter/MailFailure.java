package et.aksum.messaging.adapter;

/** A letter could not be handed over. Its message names the kind of failure and nothing of the letter. */
final class MailFailure extends Exception {
    private final boolean forGood;

    /** @param forGood the mail server refuses the mail box itself; trying again is useless */
    MailFailure(String reason, boolean forGood, Throwable cause) {
        super(reason, cause);
        this.forGood = forGood;
    }

    boolean isForGood() {
        return forGood;
    }
}
