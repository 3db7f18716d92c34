package et.aksum.schema.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why a file was not read or written. What the platform says of the commonest causes is the name of the file, and nothing else. */
final class FileFailure {
    private FileFailure() {}

    static String inWords(UncheckedIOException failed) {
        IOException cause = failed.getCause();
        return cause == null ? String.valueOf(failed.getMessage()) : inWords(cause);
    }

    /** The file and why. */
    static String inWords(IOException failed) {
        String said = String.valueOf(failed.getMessage());
        String reason = reason(failed);
        return reason.isEmpty() ? said : said + ", " + reason;
    }

    /** Why, without the file; empty when the platform's own words must do. */
    static String reason(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failed instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failed instanceof CharacterCodingException) {
            return "not text in UTF-8";
        }
        return failed instanceof FileAlreadyExistsException ? "something else is there" : "";
    }
}
