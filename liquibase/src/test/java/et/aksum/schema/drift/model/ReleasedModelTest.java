package et.aksum.schema.drift.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueText;
import et.aksum.schema.lint.MappedModel;
import et.aksum.schema.sql.QualifiedName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReleasedModelTest {
    private static final Catalogue CATALOGUE = CatalogueText.parse(
            """
            table fleet.ship
            column fleet.ship.id
              not null: true
              type: uuid
            column fleet.ship."position"
              not null: false
              type: character varying(80)
            column fleet.ship.forgotten
              not null: false
              type: text
            """);

    @Entity
    @Table(schema = "fleet", name = "ship")
    static class Ship {
        @Id
        UUID id;

        String position;
    }

    @Entity
    @Table(schema = "fleet", name = "ship")
    static class Dreamt {
        @Id
        UUID id;

        String sails;
    }

    @Test
    void names_what_is_mapped_as_the_database_has_it() {
        String lines = ReleasedModel.lines(ModelDiscovery.of(List.of(Ship.class)), CATALOGUE);

        assertThat(lines).isEqualTo("fleet.ship: id uuid not null, \"position\" character varying(80)\n");
        assertThat(MappedModel.parse(lines).typeOf(new QualifiedName("fleet", "ship"), "position"))
                .isPresent();
        assertThat(MappedModel.parse(lines).typeOf(new QualifiedName("fleet", "ship"), "forgotten"))
                .isEmpty();
    }

    @Test
    void refuses_entities_that_do_not_fit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReleasedModel.lines(ModelDiscovery.of(List.of(Dreamt.class)), CATALOGUE))
                .withMessageContaining("fleet.ship.sails");
    }
}
