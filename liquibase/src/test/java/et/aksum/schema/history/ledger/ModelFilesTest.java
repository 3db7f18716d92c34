package et.aksum.schema.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
    @TempDir
    Path root;

    private void keep(String release, String model) throws Exception {
        Files.writeString(root.resolve(ModelFiles.path(release)), model);
    }

    @Test
    void the_last_release_is_the_one_with_the_highest_number() throws Exception {
        SmallHistory history = new SmallHistory(root).releases("0.2", "0.9", "0.10");
        assertThat(ModelFiles.ofLastRelease(history.source())).isEmpty();

        keep("0.9", "shop.item: nine text\n");
        keep("0.10", "shop.item: ten text\n");
        keep("0.2", "shop.item: two text\n");

        assertThat(ModelFiles.ofLastRelease(history.source())).contains("shop.item: ten text\n");
    }

    @Test
    void only_what_lies_in_a_release_is_one() {
        assertThat(ModelFiles.isModel("db/changelog/0.1/model.txt")).isTrue();
        assertThat(ModelFiles.isModel("db/changelog/0.1/model.xml")).isFalse();
        assertThat(ModelFiles.isModel("elsewhere/model.txt")).isFalse();
    }
}
