package et.aksum.schema.drift.model;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.drift.CatalogueText;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {
    private static final String SHIP =
            """
            table fleet.ship
            column fleet.ship.id
              not null: true
              type: uuid
            column fleet.ship.name
              not null: true
              type: character varying(80)
            column fleet.ship.tonnage
              not null: false
              type: numeric(19,4)
            column fleet.ship.flag
              not null: true
              type: text
            column fleet.ship.home_port
              not null: false
              type: text
            column fleet.ship.owner_id
              not null: false
              type: uuid
            column fleet.ship.launched
              not null: false
              type: timestamp with time zone
            column fleet.ship.version
              not null: true
              type: bigint
            table fleet.ship_nicknames
            column fleet.ship_nicknames.nicknames
              not null: true
              type: text
            column fleet.ship_nicknames.ship_id
              not null: true
              type: uuid
            constraint fleet.ship.ship_owner_fk
              definition: FOREIGN KEY (owner_id) REFERENCES owner(id)
            constraint fleet.ship_nicknames.ship_nicknames_ship_fk
              definition: FOREIGN KEY (ship_id) REFERENCES fleet.ship(id)
            """;

    enum Flag {
        ET,
        DJ
    }

    @Embeddable
    static class Home {
        @Column(name = "home_port")
        String port;
    }

    @Entity
    static class Owner {
        @Id
        UUID id;
    }

    @Entity
    @Table(schema = "fleet", name = "ship")
    static class Ship {
        static final int IGNORED = 1;

        @Id
        UUID id;

        @Column(nullable = false)
        String name;

        BigDecimal tonnage;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false)
        Flag flag;

        @Embedded
        Home home;

        @ManyToOne
        Owner owner;

        OffsetDateTime launched;

        @ElementCollection
        Set<String> nicknames;

        @Version
        long version;

        transient int counted;
    }

    @Test
    void what_fits_differs_in_nothing() {
        assertThat(differences(SHIP)).isEmpty();
    }

    @Test
    void a_table_or_column_that_is_not_there_is_told() {
        assertThat(differences(SHIP.replace("fleet.ship.tonnage", "fleet.ship.weight")))
                .containsExactly("Ship.tonnage (column fleet.ship.tonnage) is not there");
        assertThat(differences("table fleet.boat\n"))
                .containsExactly(
                        "Ship (table fleet.ship) is not there", "Ship (table fleet.ship_nicknames) is not there");
    }

    @Test
    void a_type_that_does_not_hold_the_attribute_is_told() {
        assertThat(differences(SHIP.replace("numeric(19,4)", "double precision")))
                .containsExactly(
                        "Ship.tonnage (column fleet.ship.tonnage) is double precision, the attribute needs numeric");
        assertThat(differences(SHIP.replace("timestamp with time zone", "timestamp without time zone")))
                .singleElement()
                .asString()
                .startsWith("Ship.launched (column fleet.ship.launched) is timestamp without time zone");
    }

    @Test
    void null_is_told_in_both_directions() {
        assertThat(differences(SHIP.replace("ship.tonnage\n  not null: false", "ship.tonnage\n  not null: true")))
                .containsExactly("Ship.tonnage (column fleet.ship.tonnage) takes no null, the attribute may be null");
        assertThat(differences(SHIP.replace("ship.name\n  not null: true", "ship.name\n  not null: false")))
                .containsExactly("Ship.name (column fleet.ship.name) may be null, the attribute promises a value");
    }

    @Test
    void a_column_that_wants_a_value_nobody_gives_is_told() {
        String wanting = SHIP.replaceFirst(
                "constraint", "column fleet.ship.\"position\"\n  not null: true\n  type: integer\nconstraint");

        assertThat(differences(wanting))
                .containsExactly(
                        "Ship (column fleet.ship.position) wants a value in a new row, no attribute gives one");
        assertThat(differences(wanting.replace("\"position\"\n", "\"position\"\n  default: 1\n")))
                .isEmpty();
    }

    @Test
    void a_relation_that_nothing_guards_is_told() {
        assertThat(differences(SHIP.replace("REFERENCES owner", "REFERENCES crew")))
                .containsExactly(
                        "Ship.owner (column fleet.ship.owner_id) refers to nothing, the attribute is one of owner");
    }

    @Test
    void a_check_that_lists_fewer_values_than_the_enumeration_has_is_told() {
        String listed = SHIP + "constraint fleet.ship.ship_flag_ck\n  definition: CHECK ((flag = ANY (ARRAY[%s])))\n";

        assertThat(differences(listed.formatted("'ET'::text, 'DJ'::text, 'ER'::text")))
                .isEmpty();
        assertThat(differences(listed.formatted("'ET'::text")))
                .containsExactly("Ship.flag (column fleet.ship.flag) takes ET, the attribute may be ET, DJ");
        String other =
                SHIP + "constraint fleet.ship.ship_ck\n  definition: CHECK (((flag = 'ET'::text) = (id IS NULL)))\n";
        assertThat(differences(other)).isEmpty();
    }

    private static List<String> differences(String catalogue) {
        return ModelComparison.of(ModelDiscovery.of(List.of(Ship.class)), CatalogueText.parse(catalogue)).stream()
                .map(ModelDifference::words)
                .toList();
    }
}
