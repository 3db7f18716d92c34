package et.aksum.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalGateTest {
    private static final Caller HALF = caller(AuthenticationLevel.PASSWORD);
    private static final Caller FULL = caller(AuthenticationLevel.SECOND_FACTOR);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/procurement/orders", "/index.xhtml", "/sign-in/../audit", "/sign-inx", "/apix"})
    void nobody_sees_a_page_without_signing_in(String path) {
        assertThat(PortalGate.redirect(path, null, false)).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in.xhtml", "/set-up", "/jakarta.faces.resource/a.css", "/api/v1/x"})
    void some_paths_are_open_to_everybody(String path) {
        assertThat(PortalGate.redirect(path, null, false)).isNull();
    }

    @Test
    @Tag("V6.3.3")
    void who_gave_only_the_password_reaches_the_second_factor_and_nothing_else() {
        assertThat(PortalGate.redirect("/procurement/orders", HALF, false)).isEqualTo("/second-factor");
        assertThat(PortalGate.redirect("/second-factor", HALF, false)).isNull();
        assertThat(PortalGate.redirect("/second-factor.xhtml", HALF, false)).isNull();
    }

    @Test
    void who_is_signed_in_passes() {
        assertThat(PortalGate.redirect("/procurement/orders", FULL, false)).isNull();
    }

    @Test
    void the_page_asked_for_is_carried_with_its_query() {
        assertThat(PortalGate.wanted("/procurement/orders", "status=CLOSED&q=a%26b"))
                .isEqualTo("?next=%2Fprocurement%2Forders%3Fstatus%3DCLOSED%26q%3Da%2526b");
        assertThat(PortalGate.wanted("/procurement/orders", null)).isEqualTo("?next=%2Fprocurement%2Forders");
    }

    @Test
    void a_query_too_long_to_be_ours_is_left_behind_and_another_site_is_never_carried() {
        assertThat(PortalGate.wanted("/procurement/orders", "q=" + "x".repeat(PortalGate.LONGEST)))
                .isEqualTo("?next=%2Fprocurement%2Forders");
        assertThat(PortalGate.wanted("//evil.example", "a=b")).isEmpty();
        assertThat(PortalGate.wanted("/" + "x".repeat(PortalGate.LONGEST), null))
                .isEmpty();
    }

    private static Caller caller(AuthenticationLevel level) {
        return new Caller(
                new OrganisationId(UUID.randomUUID()),
                UUID.randomUUID(),
                "selam",
                level,
                null,
                Channel.PORTAL,
                "127.0.0.1",
                null,
                null);
    }

    @Test
    void who_owes_the_place_of_his_sign_in_reaches_the_page_that_asks_for_it_and_nothing_else() {
        assertThat(PortalGate.redirect("/procurement/orders", FULL, true)).isEqualTo("/whereabouts");
        assertThat(PortalGate.redirect("/consent/personal-data", FULL, true)).isEqualTo("/whereabouts");
        assertThat(PortalGate.redirect("/whereabouts", FULL, true)).isNull();
        assertThat(PortalGate.redirect("/whereabouts.xhtml", FULL, true)).isNull();
        assertThat(PortalGate.redirect("/resources/aksum/icon.svg", FULL, true)).isNull();
        assertThat(PortalGate.redirect("/whereabouts", HALF, false)).isEqualTo("/second-factor");
        assertThat(PortalGate.redirect("/whereabouts", null, false)).isEqualTo("/sign-in");
    }
}
