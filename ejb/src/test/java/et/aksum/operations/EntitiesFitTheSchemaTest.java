package et.aksum.operations;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.drift.ExpectedCatalogue;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.drift.model.ModelComparison;
import et.aksum.schema.drift.model.ModelDifference;
import et.aksum.schema.drift.model.ModelDiscovery;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every entity finds in the database what it reads and writes. */
class EntitiesFitTheSchemaTest {
    @Test
    void every_entity_fits_the_catalogue_that_the_history_makes() {
        List<MappedTable> model = ModelDiscovery.discover(EntitiesFitTheSchemaTest.class.getClassLoader(), null, null);

        assertThat(model).hasSizeGreaterThan(10);
        assertThat(ModelComparison.of(model, ExpectedCatalogue.read()))
                .extracting(ModelDifference::words)
                .as("Mend the entity, or draft a changeSet that brings the database to it")
                .isEmpty();
    }
}
