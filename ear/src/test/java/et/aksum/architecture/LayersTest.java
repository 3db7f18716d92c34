package et.aksum.architecture;

import org.junit.jupiter.api.Test;

/** Rules 3 to 7: what each layer may know. */
class LayersTest {
    private final LayerRules rules = new LayerRules("et.aksum");

    @Test
    void the_business_knows_no_delivery() {
        rules.businessKnowsNoDelivery().check(ProjectClasses.EJB);
    }

    @Test
    void the_delivery_sees_only_faces() {
        rules.deliverySeesOnlyFaces().check(ProjectClasses.WEB);
    }

    @Test
    void the_delivery_never_touches_the_database() {
        rules.deliveryNeverTouchesTheDatabase().check(ProjectClasses.WEB);
    }

    @Test
    void the_domain_knows_no_container() {
        rules.domainKnowsNoContainer().check(ProjectClasses.EJB);
    }

    @Test
    void use_cases_lie_in_context_roots() {
        rules.useCasesLieInRoots().check(ProjectClasses.EJB);
    }

    @Test
    void use_cases_show_no_entity() {
        UseCaseRules.useCasesShowNoEntity().check(ProjectClasses.EJB);
    }

    @Test
    void resources_and_pages_show_no_entity() {
        UseCaseRules.deliveryShowsNoEntity().check(ProjectClasses.WEB);
    }
}
