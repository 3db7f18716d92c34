package et.aksum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule nobody ever saw fail is a hope: each one must name the class that was planted to break it. */
class PlantedViolationsTest {
    private static final String PLANTED = PlantedViolationsTest.class.getPackageName() + ".planted.";

    static Stream<Arguments> rulesAndWhatBreaksThem() {
        return Stream.of(
                broken(new ContextRules(below("faces")).facesOnly(), "faces", "catalogue.Item"),
                broken(new ContextRules(below("faces")).facesOnly(), "faces", "catalogue.domain.Shelf"),
                broken(new ContextRules(below("faces")).facesOnly(), "faces", "unheard.Stranger"),
                broken(new ContextRules(below("cycles")).noCycles(), "cycles", "clients.Client"),
                broken(new ContextRules(below("faces")).facesStaySmall(1), "faces", "face of procurement shows 2"),
                broken(new ContextRules(below("reads")).reportingOnlyReads(), "reads", "reporting.Dashboard"),
                broken(layers("business").businessKnowsNoDelivery(), "business", "Leaky"),
                broken(layers("delivery").deliverySeesOnlyFaces(), "delivery", "domain.Order"),
                broken(layers("delivery").deliveryNeverTouchesTheDatabase(), "delivery", "rest.OrdersResource"),
                broken(layers("core").domainKnowsNoContainer(), "core", "domain.Order"),
                broken(layers("hidden").useCasesLieInRoots(), "hidden", "adapter.Relay"),
                broken(UseCaseRules.useCasesShowNoEntity(), "shown", "OrderReads"),
                broken(UseCaseRules.deliveryShowsNoEntity(), "shown", "OrderReads"),
                broken(UseCaseRules.everyUseCaseIsGuarded(), "open", "Drafting.draft"),
                broken(UseCaseRules.everyPageOfAListIsPaced(), "open", "Drafting.page"),
                broken(UseCaseRules.everyEndpointDeclaresItsSecurity(), "open", "DraftsResource.all"),
                broken(WordingRules.namesSayWhatAThingIs(), "names", "OrderManager"),
                broken(WordingRules.namesSayWhatAThingIs(), "names", "OrderServiceImpl"),
                broken(WordingRules.entitiesDefendThemselves(), "setters", "Order.setNumber"),
                broken(WordingRules.timeComesFromAClock(), "time", "Stopwatch.today"),
                broken(WordingRules.noOldDates(), "time", "Deadline"),
                broken(WordingRules.everyPackageIsAMap(), "unmarked", "unmarked"),
                broken(changelogs(), "tables", "never_created"),
                broken(changelogs(), "tables", "Misplaced"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("rulesAndWhatBreaksThem")
    void every_rule_names_what_was_planted_to_break_it(ArchRule rule, String planted, String culprit) {
        var result = rule.evaluate(Reactor.planted(planted));

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(culprit));
        assertThat(rule.getDescription()).contains("because");
    }

    private static Arguments broken(ArchRule rule, String planted, String culprit) {
        return Arguments.of(rule, planted, culprit);
    }

    private static ContextMap below(String planted) {
        return new ContextMap(PLANTED + planted);
    }

    private static LayerRules layers(String planted) {
        return new LayerRules(PLANTED + planted);
    }

    private static ArchRule changelogs() {
        return new ChangelogRules(below("tables"), Reactor.CHANGELOGS).everyTableIsMadeByItsContext();
    }
}
