package et.aksum.schema.draft;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.drift.CatalogueText;
import et.aksum.schema.drift.model.ModelDiscovery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a draft leaves to a later release or to a decision. */
class DraftingTest {
    private static final String SHIP =
            """
            schema fleet
            table fleet.ship
              kind: table
            column fleet.ship.id
              not null: true
              type: uuid
            column fleet.ship.name
              not null: false
              type: text
            column fleet.ship.org_id
              not null: true
              type: uuid
            column fleet.ship.tonnage
              not null: false
              type: text
            constraint fleet.ship.ship_pk
              definition: PRIMARY KEY (org_id, id)
            """;

    @Entity
    @Table(schema = "fleet", name = "ship")
    static class Ship {
        @Id
        UUID id;

        @Column(name = "org_id", nullable = false)
        UUID orgId;

        String name;
        String tonnage;

        @ManyToOne(optional = false)
        @JoinColumn(name = "sister_id")
        Ship sister;
    }

    @Entity
    @Table(schema = "fleet", name = "ship")
    static class StricterShip {
        @Id
        UUID id;

        @Column(name = "org_id", nullable = false)
        UUID orgId;

        @Column(nullable = false)
        String name;

        Integer tonnage;
    }

    @Entity
    static class Nowhere {
        @Id
        UUID id;
    }

    private static Drafting draft(String catalogue, Class<?>... entities) {
        return new Drafting(CatalogueText.parse(catalogue)).draft(ModelDiscovery.of(List.of(entities)));
    }

    @Test
    void a_required_relation_waits_with_its_demand_until_rows_have_a_value() {
        Drafting drafting = draft(SHIP, Ship.class);

        assertThat(drafting.left()).isEmpty();
        assertThat(drafting.changes())
                .extracting(DraftedChange::purpose)
                .containsExactly("ship-sister-id", "ship-sister-id-proved", "ship-sister-id-index");
        DraftedChange column = drafting.changes().get(0);
        assertThat(column.forward().get(0))
                .contains("add column sister_id uuid,")
                .contains("foreign key (org_id, sister_id) references fleet.ship (org_id, id) not valid");
        assertThat(column.question()).contains("back-fill it, and let a later release say NOT NULL");
    }

    @Test
    void what_would_only_tighten_or_convert_is_left_with_its_reason() {
        Drafting drafting = draft(SHIP, StricterShip.class);

        assertThat(drafting.changes()).isEmpty();
        assertThat(drafting.left())
                .satisfiesExactlyInAnyOrder(
                        left -> assertThat(left).contains("fleet.ship.name", "a contraction for a later release"),
                        left -> assertThat(left).contains("fleet.ship.tonnage", "no step that only adds or widens"));
    }

    @Test
    void a_partitioned_table_is_changed_by_hand() {
        Drafting drafting = draft(SHIP.replace("kind: table", "kind: partitioned table"), Ship.class);

        assertThat(drafting.changes()).isEmpty();
        assertThat(drafting.left()).singleElement().asString().contains("view or partitioned");
    }

    @Test
    void a_table_whose_mapping_names_no_schema_is_left() {
        Drafting drafting = draft(SHIP, Nowhere.class);

        assertThat(drafting.changes()).isEmpty();
        assertThat(drafting.left()).singleElement().asString().contains("the mapping of Nowhere names no schema");
    }
}
