package et.aksum.schema.draft;

import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.drift.model.ModelDiscovery;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A kind of change that entities make, each with a small set of entities before and after it. */
public enum EntitiesForDrafts {
    NEW_COLUMN(List.of(Column1.class), List.of(Column2.class)),
    WIDER_TYPE(List.of(Type1.class), List.of(Type2.class)),
    RELATION(List.of(Relation1.class), List.of(Relation2.class, Port.class)),
    RELATION_OF_A_COLUMN_THAT_IS_THERE(List.of(Plain1.class, Dock.class), List.of(Plain2.class, Dock.class)),
    EMBEDDABLE(List.of(Embedded1.class), List.of(Embedded2.class)),
    ENUMERATION(List.of(Enum1.class), List.of(Enum2.class)),
    COLLECTION_OF_ELEMENTS(List.of(Collection1.class), List.of(Collection2.class)),
    JOINED_INHERITANCE(List.of(Joined.class), List.of(Joined.class, Tanker.class)),
    SINGLE_TABLE_INHERITANCE(List.of(Single.class), List.of(Single.class, Tug.class)),
    UNIQUE(List.of(Unique1.class), List.of(Unique2.class)),
    INDEX(List.of(Index1.class), List.of(Index2.class)),
    KEYS_OF_NEW_COLUMNS(List.of(Keys1.class), List.of(Keys2.class, Port.class)),
    TWO_ATTRIBUTES_OF_ONE_COLUMN(List.of(Viewed1.class), List.of(Viewed2.class, Viewer.class, Port.class)),
    OVERRIDDEN_NAMES(List.of(Overridden1.class), List.of(Overridden2.class)),
    KEY_MADE_BY_THE_DATABASE(List.of(), List.of(Made.class, MadeFor.class)),
    THREE_LEVELS_OF_JOINED_TABLES(
            List.of(Level1.class, Level2.class), List.of(Level1.class, Level2.class, Level3.class)),
    OPTIONAL(List.of(Optional1.class), List.of(Optional2.class)),
    NEW_ENTITIES_THAT_REFER_TO_EACH_OTHER(List.of(), List.of(Captain.class, Crew.class, Dock.class, Port.class));

    final List<Class<?>> before;
    final List<Class<?>> after;

    EntitiesForDrafts(List<Class<?>> before, List<Class<?>> after) {
        this.before = before;
        this.after = after;
    }

    /** Each of them, for tests with parameters. */
    public static Stream<EntitiesForDrafts> kinds() {
        return Stream.of(values());
    }

    public static List<Class<?>> before() {
        return kinds().<Class<?>>flatMap(kind -> kind.before.stream())
                .distinct()
                .toList();
    }

    public static List<Class<?>> after() {
        return kinds().<Class<?>>flatMap(kind -> kind.after.stream()).distinct().toList();
    }

    public static List<MappedTable> tables(List<Class<?>> entities) {
        return ModelDiscovery.of(entities);
    }

    public List<MappedTable> beforeTables() {
        return tables(before);
    }

    public List<MappedTable> afterTables() {
        return tables(after);
    }

    enum Flag {
        ET,
        DJ
    }

    enum MoreFlags {
        ET,
        DJ,
        KE
    }

    @Entity
    @Table(schema = "fleet", name = "with_column")
    static class Column1 {
        @Id
        UUID id;

        @Column(name = "org_id", nullable = false)
        UUID orgId;

        @Version
        long version;
    }

    @Entity
    @Table(schema = "fleet", name = "with_column")
    static class Column2 extends Nothing {
        @Id
        UUID id;

        @Column(name = "org_id", nullable = false)
        UUID orgId;

        @Version
        long version;

        String nickname;

        @Column(nullable = false, length = 80)
        String name;

        @Column(name = "contact_email")
        String email;

        int crew;
        boolean afloat;

        @Column(nullable = false)
        OffsetDateTime launched;

        LocalDate scrapped;

        @Column(nullable = false)
        BigDecimal value;

        byte[] picture;

        @Column(name = "position", nullable = false)
        Integer place;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false)
        Flag flag;
    }

    /** No entity: what it has does not count. */
    static class Nothing {
        String ignored;
    }

    @Entity
    @Table(schema = "fleet", name = "with_type")
    static class Type1 {
        @Id
        UUID id;

        int tonnage;

        @Column(length = 40)
        String name;

        @Column(precision = 10, scale = 2)
        BigDecimal price;

        @Column(precision = 10, scale = 2)
        BigDecimal rate;
    }

    @Entity
    @Table(schema = "fleet", name = "with_type")
    static class Type2 {
        @Id
        UUID id;

        long tonnage;

        @Column(length = 200)
        String name;

        @Column(precision = 19, scale = 2)
        BigDecimal price;

        @Column(precision = 12, scale = 6)
        BigDecimal rate;
    }

    @Entity
    @Table(schema = "fleet", name = "port")
    static class Port {
        @Id
        UUID id;

        @Column(nullable = false)
        String name;
    }

    @Entity
    @Table(schema = "fleet", name = "with_relation")
    static class Relation1 {
        @Id
        UUID id;
    }

    /** Of an organisation's own table and of one that all share. */
    @Entity
    @Table(schema = "procurement", name = "supplier")
    static class Supplier {
        @Id
        UUID id;
    }

    @Entity
    @Table(schema = "catalogue", name = "country")
    static class Country {
        @Id
        String code;
    }

    @Entity
    @Table(schema = "fleet", name = "with_relation")
    static class Relation2 {
        @Id
        UUID id;

        @ManyToOne
        Port home;

        @ManyToOne
        @JoinColumn(name = "built_by")
        Supplier builder;

        @ManyToOne
        @JoinColumn(name = "flag_country")
        Country flag;
    }

    @Entity
    @Table(schema = "fleet", name = "dock")
    static class Dock {
        @Id
        UUID id;
    }

    @Entity
    @Table(schema = "fleet", name = "with_plain")
    static class Plain1 {
        @Id
        UUID id;

        @Column(name = "dock_id")
        UUID dock;
    }

    @Entity
    @Table(schema = "fleet", name = "with_plain")
    static class Plain2 {
        @Id
        UUID id;

        @ManyToOne
        @JoinColumn(name = "dock_id")
        Dock dock;
    }

    @Embeddable
    static class Home {
        @Column(name = "home_port")
        String port;

        @Column(name = "home_since", nullable = false)
        LocalDate since;
    }

    @Entity
    @Table(schema = "fleet", name = "with_embedded")
    static class Embedded1 {
        @Id
        UUID id;
    }

    @Entity
    @Table(schema = "fleet", name = "with_embedded")
    static class Embedded2 {
        @Id
        UUID id;

        @Embedded
        Home home;
    }

    @Entity
    @Table(schema = "fleet", name = "with_enum")
    static class Enum1 {
        @Id
        UUID id;

        @Enumerated(EnumType.STRING)
        Flag flag;
    }

    @Entity
    @Table(schema = "fleet", name = "with_enum")
    static class Enum2 {
        @Id
        UUID id;

        @Enumerated(EnumType.STRING)
        MoreFlags flag;

        @Enumerated(EnumType.STRING)
        Flag former;

        @Enumerated
        Flag ordinal;
    }

    @Entity
    @Table(schema = "fleet", name = "with_collection")
    static class Collection1 {
        @Id
        UUID id;
    }

    @Entity
    @Table(schema = "fleet", name = "with_collection")
    static class Collection2 {
        @Id
        UUID id;

        @ElementCollection
        Set<String> nicknames;

        @ElementCollection
        @CollectionTable(schema = "fleet", name = "logged", joinColumns = @JoinColumn(name = "of_id"))
        @OrderColumn(name = "place")
        List<String> log;

        @ElementCollection
        @CollectionTable(schema = "fleet", name = "homes", joinColumns = @JoinColumn(name = "of_id"))
        List<Home> homes;

        @ElementCollection
        @CollectionTable(schema = "fleet", name = "sightings", joinColumns = @JoinColumn(name = "of_id"))
        Map<String, Integer> seen;
    }

    @Entity
    @Table(schema = "fleet", name = "joined")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Joined {
        @Id
        UUID id;

        @Column(name = "org_id", nullable = false)
        UUID orgId;
    }

    @Entity
    @Table(schema = "fleet", name = "tanker")
    static class Tanker extends Joined {
        @Column(nullable = false)
        BigDecimal volume;
    }

    @Entity
    @Table(schema = "fleet", name = "single")
    @Inheritance
    @DiscriminatorColumn(name = "kind")
    static class Single {
        @Id
        UUID id;
    }

    @Entity
    static class Tug extends Single {
        @Column(nullable = false)
        BigDecimal pull;
    }

    @Entity
    @Table(schema = "fleet", name = "with_unique")
    static class Unique1 {
        @Id
        UUID id;

        String code;
        String call;
        String sign;
    }

    @Entity
    @Table(
            schema = "fleet",
            name = "with_unique",
            uniqueConstraints = @UniqueConstraint(columnNames = {"call", "sign"}))
    static class Unique2 {
        @Id
        UUID id;

        @Column(unique = true)
        String code;

        String call;
        String sign;
    }

    @Entity
    @Table(schema = "fleet", name = "with_index")
    static class Index1 {
        @Id
        UUID id;

        String code;
        String name;
    }

    @Entity
    @Table(schema = "fleet", name = "with_index", indexes = @Index(columnList = "name desc, code"))
    static class Index2 {
        @Id
        UUID id;

        String code;
        String name;
    }

    @Entity
    @Table(schema = "fleet", name = "with_optional")
    static class Optional1 {
        @Id
        UUID id;

        @Column(nullable = false)
        String gone;

        @Column(nullable = false)
        String maybe;
    }

    @Entity
    @Table(schema = "fleet", name = "with_optional")
    static class Optional2 {
        @Id
        UUID id;

        String maybe;
    }

    @Entity
    @Table(schema = "fleet", name = "captain")
    static class Captain {
        @Id
        UUID id;

        @ManyToOne
        Crew crew;

        @ManyToOne
        Captain successor;

        @ManyToMany
        Set<Port> ports;
    }

    @Entity
    @Table(schema = "fleet", name = "crew")
    static class Crew {
        @Id
        UUID id;

        @ManyToOne(optional = false)
        @JoinColumn(nullable = false)
        Captain captain;

        @OneToMany
        @JoinColumn(name = "crew_of_dock")
        Set<Dock> docks;
    }

    @Entity
    @Table(schema = "fleet", name = "with_keys")
    static class Keys1 {
        @Id
        UUID id;

        String code;
    }

    @Entity
    @Table(
            schema = "fleet",
            name = "with_keys",
            indexes = {
                @Index(columnList = "code, series"),
                @Index(columnList = "tender_id"),
                @Index(columnList = "flag_id, code")
            })
    static class Keys2 {
        @Id
        UUID id;

        String code;
        String series;

        @Column(unique = true)
        String imo;

        @OneToOne
        Port berth;

        @ManyToOne
        Port tender;

        @ManyToOne
        @JoinColumn(name = "flag_id")
        Country flag;
    }

    @Entity
    @Table(schema = "fleet", name = "viewed")
    static class Viewed1 {
        @Id
        UUID id;
    }

    @Entity
    @Table(schema = "fleet", name = "viewed")
    static class Viewed2 {
        @Id
        UUID id;

        @Column(name = "port_id", insertable = false, updatable = false)
        UUID portId;

        @ManyToOne
        @JoinColumn(name = "port_id")
        Port port;
    }

    @Entity
    @Table(schema = "fleet", name = "viewer")
    static class Viewer {
        @Id
        UUID id;

        @Column(name = "port_id")
        UUID portId;

        @ManyToOne
        @JoinColumn(name = "port_id", insertable = false, updatable = false)
        Port port;
    }

    @Entity
    @Table(schema = "fleet", name = "with_overridden")
    static class Overridden1 {
        @Id
        UUID id;
    }

    @Entity
    @Table(schema = "fleet", name = "with_overridden")
    static class Overridden2 {
        @Id
        UUID id;

        @Embedded
        @AttributeOverride(name = "port", column = @Column(name = "winter_port"))
        @AttributeOverride(name = "since", column = @Column(name = "winter_since"))
        Home winter;

        @ElementCollection
        @CollectionTable(schema = "fleet", name = "flags_flown", joinColumns = @JoinColumn(name = "by_id"))
        @Enumerated(EnumType.STRING)
        Set<Flag> flags;
    }

    @Entity
    @Table(schema = "fleet", name = "made")
    static class Made {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }

    @Entity
    @Table(schema = "fleet", name = "made_for")
    static class MadeFor {
        @Id
        UUID id;

        @ManyToOne
        Made made;
    }

    @Entity
    @Table(schema = "fleet", name = "level_one")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Level1 {
        @Id
        UUID id;
    }

    @Entity
    @Table(schema = "fleet", name = "level_two")
    static class Level2 extends Level1 {
        String two;
    }

    @Entity
    @Table(schema = "fleet", name = "level_three")
    static class Level3 extends Level2 {
        String three;
    }
}
