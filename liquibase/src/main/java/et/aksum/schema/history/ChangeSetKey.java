package et.aksum.schema.history;

/** What Liquibase knows a changeSet by. */
public record ChangeSetKey(String id, String author, String path) {

    /** The directory below db/changelog its file lies in, such as 0.1 or demo; empty for a file elsewhere. */
    public String release() {
        String[] steps = path.split("/");
        return steps.length > 3 ? steps[2] : "";
    }
}
