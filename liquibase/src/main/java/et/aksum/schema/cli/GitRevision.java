package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.history.ChangelogFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The changelogs as they are in a commit of git.
 *
 * @param root holds db/changelog in the working tree
 * @param name a branch, a tag or a commit
 */
record GitRevision(Path root, String name) {

    /** A copy below {@code place}, which the caller removes. */
    ChangelogFiles checkedOutTo(Path place) {
        try {
            for (String path : git("ls-tree", "-r", "--name-only", name, "--", ChangelogFiles.HOME)
                    .lines()
                    .toList()) {
                Path copy = place.resolve(path);
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, git("show", name + ":./" + path));
            }
            if (!Files.isDirectory(place.resolve(ChangelogFiles.HOME))) {
                throw Refusal.unknown("%s has no %s.".formatted(name, ChangelogFiles.HOME));
            }
            return ChangelogFiles.in(place);
        } catch (IOException failed) {
            throw Refusal.unknown("git cannot be asked: " + failed.getMessage(), failed);
        }
    }

    private String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (git.waitFor() != 0) {
                throw Refusal.unknown("git knows no %s here.".formatted(name));
            }
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
