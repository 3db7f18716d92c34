package et.aksum.schema.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    static String inWords(IOException failed) {
        String said = String.valueOf(failed.getMessage());
        if (failed instanceof AccessDeniedException) {
            return said + ", permission denied";
        }
        if (failed instanceof NoSuchFileException) {
            return said + ", no such file";
        }
        return failed instanceof FileAlreadyExistsException ? said + ", something else is there" : said;
    }
}
