package et.aksum.tenancy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.Paced.Kind;
import et.aksum.tenancy.TooFast;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ASVS V2.4.1: exports and searches. */
class PacesTest {
    private static final OrganisationId ADDIS = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId HAWASSA = new OrganisationId(UUID.randomUUID());

    private Instant now = Instant.parse("2026-11-24T06:00:00Z");
    private final Paces paces = new Paces();
    private final Caller dawit = person(ADDIS);

    PacesTest() {
        paces.exports = Optional.of("3");
        paces.searches = Optional.of(" 60 ");
        paces.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    @Tag("V2.4.1")
    void a_minutes_worth_may_come_at_once_and_the_next_says_when_it_may() {
        take(dawit, Kind.EXPORT, 3);

        assertThatExceptionOfType(TooFast.class)
                .isThrownBy(() -> paces.take(dawit, Kind.EXPORT))
                .satisfies(refused -> {
                    assertThat(refused.retryAfterSeconds()).isEqualTo(20);
                    assertThat(refused.getMessage()).contains("exports").contains("20 seconds");
                });
        now = now.plus(Duration.ofSeconds(19));
        assertThatExceptionOfType(TooFast.class)
                .isThrownBy(() -> paces.take(dawit, Kind.EXPORT))
                .satisfies(refused -> assertThat(refused.retryAfterSeconds()).isEqualTo(1));
        now = now.plus(Duration.ofSeconds(1));
        take(dawit, Kind.EXPORT, 1);
        assertThatExceptionOfType(TooFast.class).isThrownBy(() -> paces.take(dawit, Kind.EXPORT));
    }

    @Test
    @Tag("V2.4.1")
    void searches_colleagues_and_other_organisations_are_counted_apart() {
        take(dawit, Kind.EXPORT, 3);

        take(dawit, Kind.SEARCH, 60);
        take(person(ADDIS), Kind.EXPORT, 3);
        take(person(HAWASSA), Kind.EXPORT, 3);
        assertThatExceptionOfType(TooFast.class).isThrownBy(() -> paces.take(dawit, Kind.SEARCH));
    }

    @Test
    @Tag("V2.4.1")
    void an_organisation_has_ten_peoples_worth_and_who_meets_its_limit_loses_nothing_of_his_own() {
        for (int people = 0; people < 10; people++) {
            take(person(ADDIS), Kind.EXPORT, 3);
        }
        Caller eleventh = person(ADDIS);

        assertThatExceptionOfType(TooFast.class).isThrownBy(() -> paces.take(eleventh, Kind.EXPORT));
        now = now.plus(Duration.ofSeconds(6));
        take(eleventh, Kind.EXPORT, 3);
        take(person(HAWASSA), Kind.EXPORT, 3);
    }

    @Test
    void jobs_of_the_system_are_not_counted() {
        take(Caller.system(ADDIS, "test"), Kind.EXPORT, 100);
    }

    @Test
    void a_limit_that_is_none_is_refused_by_its_name() {
        paces.exports = Optional.of("0");
        assertThatThrownBy(() -> paces.take(dawit, Kind.EXPORT)).hasMessageContaining("AKSUM_EXPORTS_PER_MINUTE");
        paces.searches = Optional.of("plenty");
        assertThatThrownBy(() -> paces.take(dawit, Kind.SEARCH)).hasMessageContaining("AKSUM_SEARCHES_PER_MINUTE");
    }

    private void take(Caller caller, Kind kind, int times) {
        assertThatCode(() -> {
                    for (int i = 0; i < times; i++) {
                        paces.take(caller, kind);
                    }
                })
                .doesNotThrowAnyException();
    }

    private static Caller person(OrganisationId organisation) {
        return new Caller(
                organisation,
                UUID.randomUUID(),
                "somebody",
                AuthenticationLevel.PASSWORD,
                null,
                Channel.API,
                null,
                null,
                null);
    }
}
